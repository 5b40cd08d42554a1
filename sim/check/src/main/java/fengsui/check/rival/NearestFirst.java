package fengsui.check.rival;

import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.unit.UnitDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rule of most dispatch systems: line by line of the run card, the nearest units of the wanted
 * type until the line is filled. A unit that was taken for one line counts for the later ones too.
 */
public final class NearestFirst {
  private final ToDoubleFunction<UnitDefinition> distance;

  /**
   * @param distance what is near: seconds on the road, or metres by air; below 0 where no way leads
   */
  public NearestFirst(ToDoubleFunction<UnitDefinition> distance) {
    this.distance = distance;
  }

  private record Near(UnitDefinition unit, double distance) {}

  /** What it would send; lines that cannot be filled get all there is. */
  public List<UnitDefinition> pick(List<UnitDefinition> free, List<RequirementLine> lines) {
    var nearest = new ArrayList<Near>(free.size());
    for (var unit : free) {
      double away = distance.applyAsDouble(unit);
      if (away >= 0) {
        nearest.add(new Near(unit, away));
      }
    }
    nearest.sort(
        (a, b) -> {
          int order = Double.compare(a.distance, b.distance);
          return order != 0 ? order : a.unit.id().compareTo(b.unit.id());
        });
    var taken = new ArrayList<UnitDefinition>();
    for (var line : lines) {
      for (var near : nearest) {
        if (isFilled(line, taken)) {
          break;
        }
        if (serves(line, near.unit) && !taken.contains(near.unit)) {
          taken.add(near.unit);
        }
      }
    }
    return taken;
  }

  private static boolean isFilled(RequirementLine line, List<UnitDefinition> taken) {
    return Requirements.open(List.of(line), taken).isEmpty();
  }

  /** Reach is met by one unit that has it; of everything else each unit gives a share. */
  private static boolean serves(RequirementLine line, UnitDefinition unit) {
    int gives = Requirements.contribution(line, unit);
    return Requirements.isAdditive(line.need()) ? gives > 0 : gives >= line.need().amount();
  }
}
