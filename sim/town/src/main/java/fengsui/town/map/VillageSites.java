package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds dry places for villages beside field roads, away from towns and from each other. */
final class VillageSites {

  private static final double APART_METERS = 1_500;
  private static final double HALF_LENGTH = 330;
  private static final double HALF_WIDTH = 230;
  private static final int TRIES_MAX = 200;

  private final List<District> towns;
  private final BarrierCutter barriers;
  private final Dice dice;
  private final List<Point> taken = new ArrayList<>();

  VillageSites(List<District> towns, BarrierCutter barriers, long seed) {
    this.towns = List.copyOf(towns);
    this.barriers = barriers;
    this.dice = Dice.of(seed, "villages");
  }

  /** A village of the field district; empty when no place is left. */
  Optional<DistrictSpec> site(District field, String name) {
    var roads =
        field.along().stream()
            .filter(line -> line.roadClass().compareTo(RoadClass.UNCLASSIFIED) <= 0)
            .toList();
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      GridLine road = dice.pick(roads);
      int stretch = dice.whole(0, road.present().length - 1);
      double u = (field.across().get(stretch).at() + field.across().get(stretch + 1).at()) / 2;
      Point at = field.at(u, road.at() + HALF_WIDTH * 0.45);
      if (road.isBuilt(stretch) && isFree(at)) {
        taken.add(at);
        double turn = field.spec().degrees() + dice.between(11, 20);
        var lonLat = at.lonLat();
        return Optional.of(
            new DistrictSpec(
                name,
                field.spec().city(),
                name,
                DistrictSpec.Style.VILLAGE,
                lonLat.lon(),
                lonLat.lat(),
                turn,
                HALF_LENGTH,
                HALF_WIDTH));
      }
    }
    return Optional.empty();
  }

  private boolean isFree(Point at) {
    return barriers.distance(at, 500) >= 500
        && towns.stream().noneMatch(town -> town.frame().contains(at, 1.8))
        && taken.stream().noneMatch(other -> other.to(at) < APART_METERS);
  }
}
