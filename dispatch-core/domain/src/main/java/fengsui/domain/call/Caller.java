package fengsui.domain.call;

import fengsui.domain.Check;

/**
 * Who called, as far as known.
 *
 * @param number telephone number as shown, digits with optional + and spaces; may be empty
 * @param name may be empty
 */
public record Caller(String number, String name) {
  public Caller {
    if (!number.matches("[+0-9 -]{0,24}")) {
      throw new IllegalArgumentException(
          "caller.number must be at most 24 of digits, '+', '-', blank: " + number);
    }
    name = name.isEmpty() ? "" : Check.name("caller.name", name);
  }
}
