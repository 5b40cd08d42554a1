package fengsui.domain.incident;

import fengsui.domain.Check;

/**
 * The premises that an incident is at.
 *
 * @param name what people call them; may be empty
 */
public record Premises(PremisesKind kind, String name) {
  public Premises {
    name = name.isEmpty() ? "" : Check.name("premises.name", name);
  }
}
