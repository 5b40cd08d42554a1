package fengsui.protocol.wire;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import fengsui.domain.Command;
import fengsui.domain.DeviceId;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.SenderId;
import fengsui.domain.aid.AidId;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Reply;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.SeatMessage;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.PhoneMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON mapper of log, archive and sockets. A choice carries its record's simple name as
 * {@code type}; an id is a string; a time is epoch milliseconds UTC; an absent value is left out.
 * Reading is strict: an unknown or missing field, a wrong type, a number in quotes or a null in a
 * list is an error that names the field.
 */
public final class Wire {
  /** Longest document, in characters. */
  public static final int DOCUMENT_CHARS_MAX = 1_000_000;

  /** Stands where bytes could not be decoded; people may also have typed it. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final List<Class<?>> CHOICES =
      List.of(
          Command.class,
          Event.class,
          Rejection.class,
          Need.class,
          Condition.class,
          RoadShape.class,
          RoadEffect.class,
          Reply.class,
          SeatMessage.class,
          BoardMessage.class,
          PhoneMessage.class,
          CrewMessage.class);

  private static final List<Class<?>> IDS =
      List.of(
          SenderId.class,
          DeviceId.class,
          AssignmentId.class,
          CallId.class,
          IncidentId.class,
          PersonId.class,
          PlanId.class,
          FormationId.class,
          RecommendationId.class,
          RoadControlId.class,
          AreaId.class,
          StationId.class,
          UnitId.class,
          AidId.class,
          PreAlertId.class);

  private static final JsonMapper MAPPER = mapper();

  private Wire() {}

  /** The sealed interfaces that are read and written by {@code type}. */
  public static List<Class<?>> choices() {
    return CHOICES;
  }

  /** The identity records that are plain strings on the wire. */
  public static List<Class<?>> ids() {
    return IDS;
  }

  /** A mapper with these rules, for a framework that wants one. */
  public static JsonMapper jsonMapper() {
    return MAPPER;
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Reads UTF-8 JSON, or throws {@link WireException} naming the field and the fix. */
  public static <T> T read(byte[] json, Class<T> type) {
    var text = new String(json, StandardCharsets.UTF_8);
    // Bytes that are no UTF-8 were replaced; what comes back then is not what was written.
    if (text.indexOf(REPLACEMENT) >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), json)) {
      throw new WireException("", "must be UTF-8");
    }
    return read(text, type);
  }

  /** Reads JSON, or throws {@link WireException} naming the field and the fix. */
  public static <T> T read(String json, Class<T> type) {
    return read(MAPPER.readerFor(type), reader -> reader.readValue(json));
  }

  /**
   * As {@link #read(byte[], Class)}, what {@link #bytes} wrote: it is not searched for fields that
   * are there twice and for bytes that are no UTF-8. Takes a third of the time.
   */
  public static <T> T readOwn(byte[] json, Class<T> type) {
    return read(
        MAPPER.readerFor(type).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION),
        reader -> reader.readValue(json));
  }

  private static <T> T read(ObjectReader reader, Function<ObjectReader, @Nullable T> read) {
    try {
      var value = read.apply(reader);
      if (value == null) {
        throw new WireException("", "must be a JSON object, not null");
      }
      return value;
    } catch (JacksonException e) {
      throw problem(e);
    }
  }

  /** Says what is wrong with a document, for the person who wrote it. */
  public static WireException problem(JacksonException e) {
    String field = e instanceof DatabindException bind ? field(bind) : whereReadingStopped(e);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return new WireException(field, cause.getMessage());
      }
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new WireException(
              field, "is not a field of " + unknown.getReferringClass().getSimpleName());
      case InvalidTypeIdException type ->
          new WireException(
              field.isEmpty() ? "type" : field + ".type",
              type.getTypeId() == null ? "is missing" : "is not known: " + type.getTypeId());
      case MismatchedInputException other -> new WireException(field, Expected.of(other));
      case InputCoercionException number -> new WireException(field, Expected.inRange(number));
      case StreamConstraintsException limit -> new WireException(field, ReadLimits.passed(limit));
      default -> new WireException(field, e.getOriginalMessage());
    };
  }

  /** The field before a token that is no JSON, or a number that is too large for its type. */
  private static String whereReadingStopped(JacksonException e) {
    return e.processor() instanceof JsonParser parser
        ? parser
            .streamReadContext()
            .pathAsPointer()
            .toString()
            .replaceAll("/(\\d+)(?=/|$)", "[$1]")
            .replaceFirst("^/", "")
            .replace('/', '.')
        : "";
  }

  private static String field(DatabindException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static JsonMapper mapper() {
    var builder =
        strict(JsonMapper.builder(factory()))
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(NONE))
            .changeDefaultPropertyInclusion(
                i -> i.withValueInclusion(JsonInclude.Include.NON_NULL));
    for (var choice : CHOICES) {
      builder.addMixIn(choice, Choice.class);
      registerRecords(builder, choice);
    }
    for (var id : IDS) {
      builder.addMixIn(id, TextValue.class);
    }
    builder.addMixIn(AlarmLevel.class, IntValue.class);
    builder.addModule(new SimpleModule().addDeserializer(Instant.class, new EpochMilliseconds()));
    return builder.build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(ReadLimits.constraints())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /** Refuses whatever would have to be guessed. */
  private static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return builder
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // A list with a hole in it would be written with the hole left out, and never be read
        // again.
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, Wire::refuseNumbersForText)
        .annotationIntrospector(new RequiredUnlessNullable());
  }

  /** The feature above forbids text for numbers; this forbids the reverse. */
  private static void refuseNumbersForText(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static void registerRecords(JsonMapper.Builder builder, Class<?> choice) {
    for (var permitted : choice.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        registerRecords(builder, permitted);
      } else {
        builder.registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
      }
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Choice {}

  private abstract static class TextValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TextValue(@SuppressWarnings("unused") String value) {}

    @JsonValue
    abstract String value();
  }

  private abstract static class IntValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    IntValue(@SuppressWarnings("unused") int value) {}

    @JsonValue
    abstract int value();
  }
}
