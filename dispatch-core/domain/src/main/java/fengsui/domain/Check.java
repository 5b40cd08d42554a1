package fengsui.domain;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of values that come from outside (malformed: 400 at the edge) and of our own rules (stops
 * the core).
 */
public final class Check {
  /** Longest free text in one field, in UTF-16 units. */
  public static final int TEXT_CHARS_MAX = 2_000;

  /** Longest name, call sign or reason, in UTF-16 units. */
  public static final int NAME_CHARS_MAX = 120;

  private static final Pattern TELEPHONE = Pattern.compile("[+0-9 -]{0,24}");

  private static final int ID_CHARS_MAX = 64;

  private Check() {}

  /** Stops the core: one of our own invariants does not hold. */
  public static void invariant(boolean holds, String message, Object... facts) {
    if (!holds) {
      throw new IllegalStateException(message.formatted(facts));
    }
  }

  /** Returns the value that an invariant says is there; its absence stops the core. */
  public static <T> T present(@Nullable T value, Object id) {
    if (value == null) {
      throw new IllegalStateException("missing: " + id);
    }
    return value;
  }

  /** Returns the id, 1 to 64 of letters, digits and {@code _ . : -}, or throws naming the field. */
  public static String id(String field, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          field
              + " must be 1-64 of A-Z, a-z, 0-9, '_', '.', ':', '-' and start with a letter or digit: "
              + shown(value));
    }
    return value;
  }

  /** By hand, since every entry of the log names dozens. */
  private static boolean isId(String value) {
    if (value.isEmpty() || value.length() > ID_CHARS_MAX || !isLetterOrDigit(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetterOrDigit(c) && c != '_' && c != '.' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * Returns the name without outer blanks: 1 to {@value #NAME_CHARS_MAX} characters, none of them a
   * control character or half of a surrogate pair.
   */
  public static String name(String field, String value) {
    var stripped = value.strip();
    if (stripped.isEmpty() || stripped.length() > NAME_CHARS_MAX || hasControl(stripped)) {
      throw new IllegalArgumentException(
          field
              + " must be 1-"
              + NAME_CHARS_MAX
              + " characters without control characters: "
              + shown(value));
    }
    whole(field, stripped);
    return stripped;
  }

  /**
   * Returns the text: at most {@value #TEXT_CHARS_MAX} characters, may be empty. Line breaks and
   * tabs are allowed; no other control character, since databases refuse some, and no half of a
   * surrogate pair.
   */
  public static String text(String field, String value) {
    if (value.length() > TEXT_CHARS_MAX) {
      throw new IllegalArgumentException(
          field + " must be at most " + TEXT_CHARS_MAX + " characters: " + value.length());
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          field + " must be without control characters but line breaks and tabs");
    }
    return whole(field, value);
  }

  /** Half of a surrogate pair has no UTF-8: no screen, file or database could be given it. */
  private static String whole(String field, String value) {
    if (value
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException(field + " must be without halves of surrogate pairs");
    }
    return value;
  }

  /**
   * Returns the telephone number: at most 24 digits, plus signs, hyphens and blanks; may be empty.
   */
  public static String telephone(String field, String value) {
    if (!TELEPHONE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          field + " must be at most 24 of digits, '+', '-', blank: " + shown(value));
    }
    return value;
  }

  /** Returns the number if it lies in {@code min..max}. */
  public static int range(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(field + " must be " + min + " to " + max + ": " + value);
    }
    return value;
  }

  /** Throws when a list has more than {@code max} entries. */
  public static void sizeMax(String field, Collection<?> values, int max) {
    if (values.size() > max) {
      throw new IllegalArgumentException(
          field + " must have at most " + max + " entries: " + values.size());
    }
  }

  private static boolean hasControl(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  private static String shown(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "...";
  }
}
