package fengsui.response.arrival;

import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.ForceAt;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;

/** Adds up what units bring, by when they are there. */
final class ForceSum {
  /** A 19 mm jet takes 6.5 litres a second. */
  static final double JET_LITERS_PER_SECOND = 6.5;

  /** Two hold a jet; one stays at the pump. */
  static final int JET_CREW = 2;

  private final List<Arriving> all = new ArrayList<>();

  private record Arriving(UnitDefinition unit, int etaSeconds) {}

  void add(UnitDefinition unit, int etaSeconds) {
    all.add(new Arriving(unit, etaSeconds));
  }

  List<ForceAt> curve() {
    return ForceArrival.MINUTES.stream().map(this::at).toList();
  }

  private ForceAt at(int minutes) {
    int units = 0;
    int people = 0;
    long water = 0;
    long foam = 0;
    int jets = 0;
    int boats = 0;
    int ladders = 0;
    for (var arriving : all) {
      var unit = arriving.unit;
      if (arriving.etaSeconds <= minutes * 60) {
        units++;
        people += unit.crew();
        water += unit.quantity(Capability.WATER_L);
        foam += unit.quantity(Capability.FOAM_L);
        jets += jets(unit);
        boats += unit.quantity(Capability.BOATS);
        ladders += isLadder(unit.kind()) ? 1 : 0;
      }
    }
    return new ForceAt(minutes, units, people, water, foam, jets, boats, ladders);
  }

  /** Jets that the pump feeds and the crew holds; a pump of any size with a crew gives one. */
  static int jets(UnitDefinition unit) {
    int pump = unit.quantity(Capability.PUMP_LPS);
    if (pump == 0) {
      return 0;
    }
    int fed = Math.max(1, (int) (pump / JET_LITERS_PER_SECOND));
    int held = Math.max(1, (unit.crew() - 1) / JET_CREW);
    return Math.min(fed, held);
  }

  private static boolean isLadder(UnitKind kind) {
    return kind == UnitKind.LADDER || kind == UnitKind.AERIAL_PLATFORM;
  }
}
