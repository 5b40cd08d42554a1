package fengsui.response.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.ForceAt;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.response.ForceGrid;
import fengsui.response.UnitPlace;
import fengsui.response.cover.CoverTown;
import fengsui.response.cover.PlainStreets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForceCurveTest {
  private static final int SEEDS = 80;

  /** An arrival this near to a moment may be rounded to either side of it. */
  private static final int DOUBT_SECONDS = 1;

  private static final int TURNOUT_SECONDS = 170;

  @TempDir Path dir;

  private final City city = City.small();

  /** E11 burns there, E21 drives there, R13 is only ordered; L12 works at a fire elsewhere. */
  private IncidentId fire() {
    city.does("admin", new AdoptEtaModel(City.etaModel(TURNOUT_SECONDS), "learned"));
    var other = city.fire();
    city.orderTo(other, "L12", AssignmentStatus.ON_SCENE);
    city.does("commander", new RecordMilestone(other, Milestone.UNDER_CONTROL));
    var fire = city.fire();
    city.orderTo(fire, "E11", AssignmentStatus.ON_SCENE);
    city.orderTo(fire, "E21", AssignmentStatus.EN_ROUTE);
    city.order(fire, "R13");
    city.after(20);
    return fire;
  }

  @Test
  void theCurveIsThatOfAPlainComputationWithLearnedTurnouts() throws IOException {
    var fire = fire();
    int compared = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir, city.state());
      var point = town.anywhere();
      var seen = places(town);
      var plain = new Plain(town, point, seen);
      var expected = plain.curve(city, fire);
      if (!plain.isInDoubt) {
        compared++;
        var curve = curve(town, point, fire, seen, _ -> true);
        assertThat(units(curve.ordered())).as("seed %d", seed).isEqualTo(expected.get("ordered"));
        assertThat(units(curve.free())).as("seed %d", seed).isEqualTo(expected.get("free"));
        assertThat(units(curve.releasable())).as("seed %d", seed).isEqualTo(expected.get("spare"));
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 2);
  }

  private Map<UnitId, UnitPlace> places(CoverTown town) {
    var places = new HashMap<UnitId, UnitPlace>();
    for (var unit : city.state().units()) {
      if (town.random.nextBoolean()) {
        places.put(unit.id(), new UnitPlace(town.anywhere(), Double.NaN, 10));
      }
    }
    return places;
  }

  private ForceArrival curve(
      CoverTown town,
      LonLat point,
      IncidentId fire,
      Map<UnitId, UnitPlace> seen,
      Predicate<Unit> mayOrder) {
    return new ForceCurve(new ForceGrid(town.roads, () -> 0))
        .curve(
            city.state(),
            point,
            city.incident(fire),
            mayOrder,
            unit -> Optional.ofNullable(seen.get(unit)),
            city.now());
  }

  private static List<Integer> units(List<ForceAt> part) {
    return part.stream().map(ForceAt::units).toList();
  }

  @Test
  void onlyUnitsThatThePersonMayOrderAreFreeOrReleasableWhoeverIsOrderedAlready()
      throws IOException {
    var fire = fire();
    var town = new CoverTown(3, dir, city.state());

    var curve = curve(town, city.incident(fire).location().point(), fire, Map.of(), _ -> false);

    assertThat(curve.free()).allMatch(at -> at.units() == 0);
    assertThat(curve.releasable()).allMatch(at -> at.units() == 0);
    assertThat(curve.ordered().getLast().units()).isPositive();
    assertThat(curve.ordered().getFirst().units()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void whoIsUnderControlMayLetGoOfThoseOnSceneAndOfNobodyOnTheWay() {
    var fire = city.fire();
    city.orderTo(fire, "E11", AssignmentStatus.ON_SCENE);
    city.orderTo(fire, "E21", AssignmentStatus.EN_ROUTE);
    assertThat(Releasable.of(city.state())).isEmpty();

    city.does("commander", new RecordMilestone(fire, Milestone.UNDER_CONTROL));

    assertThat(Releasable.of(city.state())).isEqualTo(Set.copyOf(City.ids("E11")));
  }

  @Test
  void whatNoLineNeedsMayGoTheLastOrderedFirst() {
    var fire = city.fire();
    for (var unit : List.of("E11", "E21", "E31", "L12")) {
      city.order(fire, unit);
    }

    // Two tenders are asked for: of three the last ordered is too much, and the ladder serves none.
    assertThat(Releasable.of(city.state())).isEqualTo(Set.copyOf(City.ids("E31", "L12")));
  }

  @Test
  void amountsAreWhatPumpsFeedAndCrewsHold() {
    var sum = new ForceSum();
    for (var unit : List.of("E11", "L12", "F32")) {
      sum.add(city.unit(unit).definition(), unit.equals("F32") ? 601 : 300);
    }

    var curve = sum.curve();

    // E11: 60 l/s feed nine jets, five of six crew hold two of them.
    assertThat(curve.get(0)).isEqualTo(new ForceAt(5, 2, 9, 8_000, 0, 2, 0, 1));
    assertThat(curve.get(1)).isEqualTo(new ForceAt(10, 2, 9, 8_000, 0, 2, 0, 1));
    assertThat(curve.get(2)).isEqualTo(new ForceAt(20, 3, 13, 8_000, 4_000, 2, 0, 1));
  }

  /** One search for each unit, and the rules in plain words. */
  private static final class Plain {
    private final CoverTown town;
    private final LonLat point;
    private final Map<UnitId, UnitPlace> seen;
    private boolean isInDoubt;

    Plain(CoverTown town, LonLat point, Map<UnitId, UnitPlace> seen) {
      this.town = town;
      this.point = point;
      this.seen = seen;
    }

    Map<String, List<Integer>> curve(City city, IncidentId fire) {
      var etas = new HashMap<String, Integer>();
      int home = TURNOUT_SECONDS;
      int out = EtaModel.DEFAULT.turnoutOutsideSeconds();
      int s3 = EtaModel.DEFAULT.turnoutSeconds().get(EtaModel.spanOf(city.now()));
      etas.put("E11", 0);
      etas.put("E21", plus(0, travel(city, "E21")));
      etas.put("R13", plus(home - 20, travel(city, "R13")));
      etas.put("E31", plus(s3, travel(city, "E31")));
      etas.put("F32", plus(s3, travel(city, "F32")));
      etas.put("L12", plus(ForceCurve.PACK_UP_SECONDS + out, travel(city, "L12")));
      assertThat(city.incident(fire).assignments()).hasSize(3);
      return Map.of(
          "ordered", count(etas, "E11", "E21", "R13"),
          "free", count(etas, "E31", "F32"),
          "spare", count(etas, "L12"));
    }

    private static int plus(int before, int travel) {
      return travel < 0 ? -1 : before + travel;
    }

    private List<Integer> count(Map<String, Integer> etas, String... units) {
      return ForceArrival.MINUTES.stream()
          .map(
              minutes ->
                  (int) List.of(units).stream().filter(u -> isThere(etas, u, minutes)).count())
          .toList();
    }

    private boolean isThere(Map<String, Integer> etas, String unit, int minutes) {
      int eta = etas.getOrDefault(unit, -1);
      isInDoubt |= eta > 0 && Math.abs(eta - minutes * 60) <= DOUBT_SECONDS;
      return eta >= 0 && eta <= minutes * 60;
    }

    private int travel(City city, String name) {
      var unit = city.unit(name);
      var vehicleClass = unit.definition().vehicleClass();
      var start = UnitPlace.start(city.state(), unit, seen.get(unit.id()));
      var from = town.roads.snap(start.point(), start.headingDegrees(), vehicleClass);
      var to = town.roads.destination(point, vehicleClass).snap();
      if (from.isEmpty() || to.isEmpty()) {
        return -1;
      }
      var streets = new PlainStreets(town, Set.of(), 1_000);
      var target = to.get();
      int way =
          streets.to(
              from.get(),
              streets.nodesFrom(from.get()),
              target.edge(),
              target.alongMillimeters(),
              target.edgeMillimeters());
      return way == PlainStreets.NONE
          ? -1
          : Math.round((way + from.get().legMillis() + target.legMillis()) / 1_000f);
    }
  }
}
