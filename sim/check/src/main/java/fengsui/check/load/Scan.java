package fengsui.check.load;

import org.jspecify.annotations.Nullable;

/**
 * Finds single values in wire JSON without parsing it whole, since the clients share the machine
 * with what they measure.
 */
final class Scan {
  private Scan() {}

  static boolean isType(String json, String type) {
    return json.startsWith(type, "{\"type\":\"".length());
  }

  /**
   * The text between {@code before}, not earlier than {@code from}, and the next quote, or null.
   */
  static @Nullable String text(String json, int from, String before) {
    int at = json.indexOf(before, from);
    return at < 0
        ? null
        : json.substring(at + before.length(), json.indexOf('"', at + before.length()));
  }

  /** The number after {@code before}, which must be there. */
  static long number(String json, String before) {
    int at = json.indexOf(before);
    if (at < 0) {
      throw new IllegalArgumentException("no " + before + " in " + json);
    }
    int from = at + before.length();
    int to = from;
    while (to < json.length() && Character.isDigit(json.charAt(to))) {
      to++;
    }
    return Long.parseLong(json, from, to, 10);
  }
}
