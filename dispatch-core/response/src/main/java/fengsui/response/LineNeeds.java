package fengsui.response;

import fengsui.domain.plan.LineAmount;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.unit.UnitDefinition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the open lines of one incident still need, and what a unit gives to them, as plain numbers.
 * A line of reach or crane load is met by one unit that has it.
 */
final class LineNeeds {
  private final List<RequirementLine> lines;
  private final int[] needs;

  LineNeeds(List<OpenLine> open) {
    lines = open.stream().map(OpenLine::line).toList();
    needs = new int[lines.size()];
    for (int l = 0; l < needs.length; l++) {
      needs[l] = Requirements.isAdditive(lines.get(l).need()) ? open.get(l).missing() : 1;
    }
  }

  int[] needs() {
    return needs.clone();
  }

  /** For each line when it should be whole after the order; 0 for no deadline. */
  List<Integer> withinSeconds() {
    return lines.stream().map(RequirementLine::withinSeconds).toList();
  }

  /** What a unit gives to each line, in the unit of {@link #needs()}. */
  int[] gives(UnitDefinition unit) {
    var gives = new int[needs.length];
    for (int l = 0; l < gives.length; l++) {
      gives[l] = gives(lines.get(l), unit);
    }
    return gives;
  }

  private static int gives(RequirementLine line, UnitDefinition unit) {
    int amount = Requirements.contribution(line, unit);
    return Requirements.isAdditive(line.need()) ? amount : amount >= line.need().amount() ? 1 : 0;
  }

  /** So much of a line, counted in {@link #needs()}, in the unit of its need. */
  LineAmount amount(int line, long counted) {
    var asked = lines.get(line).withSource(null);
    boolean isAdditive = Requirements.isAdditive(asked.need());
    return new LineAmount(asked, isAdditive ? Math.toIntExact(counted) : asked.need().amount());
  }

  /** Ids of the lines the unit serves. */
  List<String> served(UnitDefinition unit) {
    var gives = gives(unit);
    return IntStream.range(0, gives.length)
        .filter(l -> gives[l] > 0)
        .mapToObj(l -> lines.get(l).id())
        .toList();
  }

  boolean isServedBy(UnitDefinition unit) {
    return isAny(gives(unit));
  }

  /** Whether it gives something to any line. */
  static boolean isAny(int[] gives) {
    for (int amount : gives) {
      if (amount > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a unit could serve some line if its crew were larger. */
  boolean lacksOnlyCrew(UnitDefinition unit) {
    return lines.stream()
        .anyMatch(line -> unit.crew() < line.crewMin() && gives(line.forAnyCrew(), unit) > 0);
  }

  /** Whether a unit whose crew is large enough for some line lacks the qualifications for it. */
  boolean lacksOnlyQualification(UnitDefinition unit) {
    return lines.stream()
        .anyMatch(
            line ->
                unit.crew() >= line.crewMin()
                    && !line.isQualified(unit)
                    && gives(line.forAnyCrew(), unit) > 0);
  }
}
