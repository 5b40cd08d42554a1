package fengsui.check.bench;

import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.Ask;
import fengsui.roads.Destination;
import java.util.EnumMap;
import java.util.Map;

/** The true road times of a town's units to one incident, by which every choice is judged. */
final class TownTimes {
  private final RecommendTown town;
  private final Ask ask;
  private final Map<VehicleClass, Destination> to = new EnumMap<>(VehicleClass.class);

  TownTimes(RecommendTown town, Ask ask) {
    this.town = town;
    this.ask = ask;
  }

  /** Without turnout; -1 where no road leads there. */
  int travelSeconds(UnitDefinition unit) {
    var destination =
        to.computeIfAbsent(unit.vehicleClass(), c -> town.roads().destination(ask.point(), c));
    return town.snap(unit).map(destination::travelSecondsFrom).orElse(-1);
  }

  /** Metres by air; -1 where no road leads there. */
  double metersByAir(UnitDefinition unit) {
    return travelSeconds(unit) < 0 ? -1 : town.start(unit).metersTo(ask.point());
  }
}
