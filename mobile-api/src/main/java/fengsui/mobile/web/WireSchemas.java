package fengsui.mobile.web;

import com.fasterxml.jackson.databind.JavaType;
import fengsui.domain.Command;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.unit.UnitCommand;
import fengsui.protocol.wire.Wire;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes types for the OpenAPI document as {@link Wire} reads and writes them: records by their
 * components, ids as text, times as epoch milliseconds, choices by {@code type}.
 */
final class WireSchemas implements ModelConverter {
  private static final String REFS = "#/components/schemas/";

  /** The commands that phones may send; all of them and no other. */
  static final List<Class<? extends Command>> CREW_COMMANDS =
      List.of(
          ReceiveAlert.class,
          AcknowledgeAssignment.class,
          RefuseAssignment.class,
          ReportAssignment.class,
          CorrectReport.class,
          UnitCommand.ReportUnit.class,
          UnitCommand.PutOutOfService.class,
          UnitCommand.PutInService.class,
          UnitCommand.ReportConsumables.class,
          UnitCommand.ReportRefilled.class,
          UnitCommand.AcknowledgeMoveUp.class,
          UnitCommand.ReachMoveUp.class,
          UnitCommand.EndMoveUp.class,
          AddNote.class,
          RequestReinforcement.class);

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
    var known = java == null ? null : known(java.getRawClass(), context);
    if (known != null) {
      return known;
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }

  private @Nullable Schema<?> known(Class<?> raw, ModelConverterContext context) {
    if (Wire.ids().contains(raw)) {
      return new StringSchema()
          .pattern("^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$")
          .description("id of a " + raw.getSimpleName().replace("Id", ""));
    }
    if (raw == Instant.class) {
      return new IntegerSchema().format("int64").description("epoch milliseconds, UTC");
    }
    if (raw == AlarmLevel.class) {
      return new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(5));
    }
    if (!raw.getName().startsWith("fengsui.")) {
      return null;
    }
    if (Wire.choices().contains(raw)) {
      return defined(raw, context, schema -> choice(schema, raw, context));
    }
    return raw.isRecord() ? defined(raw, context, schema -> record(schema, raw, context)) : null;
  }

  private interface Fill {
    void into(Schema<?> schema);
  }

  /** Defines the schema before it is filled, so that a type may contain itself. */
  private static Schema<?> defined(Class<?> raw, ModelConverterContext context, Fill fill) {
    var name = name(raw);
    if (!context.getDefinedModels().containsKey(name)) {
      var schema = new ObjectSchema();
      context.defineModel(name, schema);
      fill.into(schema);
    }
    return new Schema<>().$ref(REFS + name);
  }

  private static void choice(Schema<?> schema, Class<?> raw, ModelConverterContext context) {
    schema.setType(null);
    schema.setTypes(null);
    var discriminator = new Discriminator().propertyName("type");
    for (var option : raw == Command.class ? CREW_COMMANDS : options(raw)) {
      var ref = defined(option, context, s -> record(s, option, context)).get$ref();
      schema.addOneOfItem(new Schema<>().$ref(ref));
      discriminator.mapping(option.getSimpleName(), ref);
    }
    schema.discriminator(discriminator);
  }

  private static List<Class<?>> options(Class<?> choice) {
    var options = new ArrayList<Class<?>>();
    for (var permitted : choice.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        options.addAll(options(permitted));
      } else {
        options.add(permitted);
      }
    }
    return options;
  }

  private static void record(Schema<?> schema, Class<?> raw, ModelConverterContext context) {
    if (Wire.choices().stream().anyMatch(choice -> choice.isAssignableFrom(raw))) {
      schema.addProperty("type", new StringSchema().addEnumItem(raw.getSimpleName()));
      schema.addRequiredItem("type");
    }
    for (var component : raw.getRecordComponents()) {
      schema.addProperty(component.getName(), resolved(component, context));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        schema.addRequiredItem(component.getName());
      }
    }
  }

  private static Schema<?> resolved(RecordComponent component, ModelConverterContext context) {
    var schema = context.resolve(new AnnotatedType(component.getGenericType()).resolveAsRef(true));
    return schema == null ? new Schema<>() : schema;
  }

  private static String name(Class<?> raw) {
    var names = new ArrayList<String>();
    for (Class<?> step = raw; step != null; step = step.getEnclosingClass()) {
      names.addFirst(step.getSimpleName());
    }
    return String.join(".", names);
  }
}
