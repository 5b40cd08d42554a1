package fengsui.protocol.wire;

import fengsui.domain.Recorded;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.Recommendation;
import fengsui.protocol.AudienceView;
import fengsui.protocol.ExercisePort;
import fengsui.protocol.plans.PlanReading;
import fengsui.protocol.plans.PlanVersion;
import fengsui.protocol.query.Arrivals;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Duplicates;
import fengsui.protocol.query.Places;
import fengsui.protocol.query.PlanPreviews;
import fengsui.protocol.query.Proposals;
import fengsui.protocol.query.RoadPreviews;
import fengsui.protocol.query.WaterSources;
import fengsui.protocol.query.Ways;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the TypeScript types of everything on the wire, from the same records that Jackson reads
 * and writes.
 */
final class TypeScriptTypes {
  private static final List<Class<?>> ANSWERS =
      List.of(
          Recorded.class,
          Recommendation.class,
          Arrivals.ArrivalReport.class,
          JointProposal.class,
          AudienceView.class,
          ExercisePort.ExerciseOffer.class,
          ExercisePort.ExerciseAnswer.class,
          ExercisePort.ExerciseReport.class,
          Proposals.RecommendRequest.class,
          Places.Place.class,
          WaterSources.Water.class,
          Ways.Way.class,
          Duplicates.LikelyDuplicate.class,
          RoadPreviews.RoadDraft.class,
          RoadPreviews.RoadPreview.class,
          RoadPreviews.TouchedRoads.class,
          Covers.CoverNow.class,
          Covers.CoverThen.class,
          Covers.IsochroneRequest.class,
          CoverHole.class,
          MoveUps.class,
          RoadBands.class,
          ForceArrival.class,
          PlanPreviews.PlanPreview.class,
          PlanReading.class,
          PlanVersion.class);

  private final Map<String, String> declarations = new TreeMap<>();
  private final Map<String, Class<?>> declared = new TreeMap<>();
  private final Deque<Class<?>> waiting = new ArrayDeque<>();

  static String generate() {
    var types = new TypeScriptTypes();
    types.waiting.addAll(Wire.choices());
    types.waiting.addAll(ANSWERS);
    while (!types.waiting.isEmpty()) {
      types.declare(types.waiting.poll());
    }
    return "// Generated from the records of dispatch-core/protocol by TypeScriptTypesTest. Do not"
        + " edit.\n\n"
        + "/** Milliseconds since 1970-01-01 UTC. */\n"
        + "export type EpochMillis = number\n\n"
        + String.join("\n", types.declarations.values());
  }

  private void declare(Class<?> type) {
    var name = nameOf(type);
    var known = declared.putIfAbsent(name, type);
    if (known == null) {
      declarations.put(name, declaration(type, name));
    } else if (known != type) {
      throw new IllegalStateException(
          "two types would be called " + name + ": " + known + " and " + type);
    }
  }

  private String declaration(Class<?> type, String name) {
    if (Wire.ids().contains(type)) {
      return "export type " + name + " = string\n";
    }
    if (type.isEnum()) {
      return "export type "
          + name
          + " =\n"
          + union(Arrays.stream(type.getEnumConstants()).map(c -> "'" + c + "'").toList());
    }
    if (type.isSealed()) {
      return "export type "
          + name
          + " =\n"
          + union(Arrays.stream(type.getPermittedSubclasses()).map(this::reference).toList());
    }
    if (isScalar(type)) {
      return "export type " + name + " = number\n";
    }
    var body = new StringBuilder("export interface " + name + " {\n");
    if (Wire.choices().stream().anyMatch(choice -> choice.isAssignableFrom(type))) {
      body.append("  readonly type: '").append(type.getSimpleName()).append("'\n");
    }
    for (var component : type.getRecordComponents()) {
      body.append(field(component));
    }
    return body.append("}\n").toString();
  }

  private String field(RecordComponent component) {
    var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
    return "  readonly "
        + component.getName()
        + optional
        + ": "
        + typeOf(component.getAnnotatedType())
        + "\n";
  }

  private String typeOf(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType parameterized
        && annotated instanceof AnnotatedParameterizedType arguments) {
      var of = arguments.getAnnotatedActualTypeArguments();
      var raw = (Class<?>) parameterized.getRawType();
      if (Map.class.isAssignableFrom(raw)) {
        return "Partial<Readonly<Record<" + typeOf(of[0]) + ", " + typeOf(of[1]) + ">>>";
      }
      if (Collection.class.isAssignableFrom(raw)) {
        return "ReadonlyArray<" + typeOf(of[0]) + ">";
      }
      throw new IllegalStateException("no TypeScript for " + type);
    }
    return reference((Class<?>) type);
  }

  private String reference(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "number";
    }
    if (type == Instant.class) {
      return "EpochMillis";
    }
    if (!type.isRecord() && !type.isEnum() && !type.isSealed()) {
      throw new IllegalStateException("no TypeScript for " + type);
    }
    waiting.add(type);
    return nameOf(type);
  }

  /**
   * Messages of different sockets share names, so theirs start with what they are part of:
   * SeatHello, PhoneHello.
   */
  private static String nameOf(Class<?> type) {
    var enclosing = type.getEnclosingClass();
    return enclosing != null && enclosing.getSimpleName().endsWith("Message")
        ? enclosing.getSimpleName().replace("Message", "") + type.getSimpleName()
        : type.getSimpleName();
  }

  private static boolean isScalar(Class<?> type) {
    var components = type.getRecordComponents();
    return components.length == 1
        && components[0].getName().equals("value")
        && components[0].getType() == int.class;
  }

  private static String union(List<String> parts) {
    return parts.stream().map(part -> "  | " + part).collect(Collectors.joining("\n")) + "\n";
  }
}
