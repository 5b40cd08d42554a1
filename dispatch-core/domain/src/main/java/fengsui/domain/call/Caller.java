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
    Check.telephone("caller.number", number);
    name = name.isEmpty() ? "" : Check.name("caller.name", name);
  }
}
