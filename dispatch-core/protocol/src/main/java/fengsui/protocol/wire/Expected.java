package fengsui.protocol.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what should stand in a field, in the words of JSON and not of Java. */
final class Expected {
  private Expected() {}

  static String of(MismatchedInputException e) {
    var message = e.getOriginalMessage();
    if (message.startsWith("must ")) {
      return message;
    }
    if (message.startsWith("Missing ")) {
      return "is missing";
    }
    var expected = kind(e.getTargetType());
    return message.contains("null") ? "must be " + expected + ", not null" : "must be " + expected;
  }

  /** A whole number that its field cannot hold. */
  static String inRange(InputCoercionException e) {
    var type = e.getTargetType();
    return type == int.class || type == Integer.class
        ? "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
        : "must be a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "a JSON value of another kind";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == String.class) {
      return "a text";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    if (type.isRecord() && type.getRecordComponents().length == 1) {
      // Ids, levels and the like stand for their only value.
      return kind(type.getRecordComponents()[0].getType());
    }
    return type.isRecord() || type.isInterface() || Map.class.isAssignableFrom(type)
        ? "an object"
        : "a JSON value of another kind";
  }
}
