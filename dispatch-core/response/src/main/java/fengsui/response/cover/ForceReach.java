package fengsui.response.cover;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Covered;
import fengsui.roads.Reach;
import fengsui.roads.ReachOrigin;
import fengsui.roads.Soonest;
import fengsui.roads.TravelTimes;
import fengsui.roads.demand.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How soon every place is reached by a set of units of all classes: one {@link Reach} per class
 * that is in use. Immutable.
 */
final class ForceReach {
  private final List<CoverUnit> units;
  private final Pace pace;
  private final List<Part> parts;

  /**
   * One class.
   *
   * @param firstUnit index of its first origin in {@link #units}
   */
  private record Part(VehicleClass vehicleClass, int firstUnit, Reach reach) {}

  private ForceReach(List<CoverUnit> units, Pace pace, List<Part> parts) {
    this.units = units;
    this.pace = pace;
    this.parts = parts;
  }

  static ForceReach of(TravelTimes roads, Pace pace, List<CoverUnit> units, int limitMillis) {
    return of(roads, pace, units, limitMillis, null);
  }

  /** With fewer units; searches again only for the classes of which some are gone. */
  ForceReach left(TravelTimes roads, List<CoverUnit> left, int limitMillis) {
    return of(roads, pace, left, limitMillis, this);
  }

  private static ForceReach of(
      TravelTimes roads,
      Pace pace,
      List<CoverUnit> units,
      int limitMillis,
      @Nullable ForceReach before) {
    int first = 0;
    var parts = new ArrayList<Part>();
    for (var c : VehicleClass.values()) {
      var ofClass = units.stream().filter(u -> u.vehicleClass() == c).toList();
      if (!ofClass.isEmpty()) {
        var reach = before == null ? null : before.reachOf(c, ofClass);
        if (reach == null) {
          reach = roads.reach(c, origins(ofClass, pace), pace.searched(c, limitMillis));
        }
        parts.add(new Part(c, first, reach));
        first += ofClass.size();
      }
    }
    return new ForceReach(ordered(units), pace, List.copyOf(parts));
  }

  /** By class, those of a class as they came. */
  static List<CoverUnit> ordered(List<CoverUnit> units) {
    return units.stream().sorted(Comparator.comparing(CoverUnit::vehicleClass)).toList();
  }

  private static List<ReachOrigin> origins(List<CoverUnit> units, Pace pace) {
    return units.stream()
        .map(
            unit -> {
              int ready = pace.searched(unit.vehicleClass(), unit.origin().readyMillis());
              return new ReachOrigin(unit.origin().snap(), ready);
            })
        .toList();
  }

  private @Nullable Reach reachOf(VehicleClass c, List<CoverUnit> same) {
    for (var part : parts) {
      if (part.vehicleClass == c) {
        var ours = units.subList(part.firstUnit, part.firstUnit + part.reach.originCount());
        return ours.equals(same) ? part.reach : null;
      }
    }
    return null;
  }

  Pace pace() {
    return pace;
  }

  /** In the order that {@link Soonest#firstOrigin} counts. */
  List<CoverUnit> units() {
    return units;
  }

  /** Who reaches a point of the demand soonest. */
  void look(Demand demand, int point, Soonest into) {
    into.clear();
    for (var part : parts) {
      int edge = demand.edge(point, part.vehicleClass);
      if (edge != Demand.NO_ROAD) {
        into.next(
            part.firstUnit,
            demand.legMillis(point, part.vehicleClass),
            pace.permille(part.vehicleClass));
        part.reach.look(edge, demand.alongMillimeters(point, part.vehicleClass), into);
      }
    }
  }

  /** Who reaches a point of a road soonest. */
  void look(int edge, int alongMillimeters, Soonest into) {
    into.clear();
    for (var part : parts) {
      into.next(part.firstUnit, 0, pace.permille(part.vehicleClass));
      part.reach.look(edge, alongMillimeters, into);
    }
  }

  /** The parts of a road that are reached within a time. */
  void cover(int edge, int lengthMillimeters, int withinMillis, Covered into) {
    into.clear(lengthMillimeters);
    for (var part : parts) {
      part.reach.cover(edge, pace.searched(part.vehicleClass, withinMillis), into);
    }
  }
}
