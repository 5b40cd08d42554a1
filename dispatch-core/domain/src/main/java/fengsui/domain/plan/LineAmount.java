package fengsui.domain.plan;

import fengsui.domain.Check;

/**
 * Some of what a requirement line asks for.
 *
 * @param amount in the unit of the line's need; the whole of it for reach and crane load
 */
public record LineAmount(RequirementLine line, int amount) {
  public LineAmount {
    Check.range("lineAmount.amount", amount, 1, Requirements.amountMax(line.need()));
  }
}
