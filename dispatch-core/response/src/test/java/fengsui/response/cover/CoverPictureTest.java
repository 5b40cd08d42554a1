package fengsui.response.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.cover.CoverFigures;
import fengsui.domain.geo.LonLat;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.Reach;
import fengsui.roads.Soonest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverPictureTest {
  private static final int SEEDS = 60;

  /** Every unit of the small city covers. */
  private static final CoverPolicy ALL = new CoverPolicy(List.of(3, 5), 0, 0, 1);

  @TempDir Path dir;

  @Test
  void everyAddressIsReachedWhenTheRoadsSayByWhoeverIsSoonest() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir);
      var units = town.units(ALL);
      var reach =
          ForceReach.of(town.roads, Pace.of(town.state.eta(), City.START), units, 1_200_000);
      var found = new Soonest();
      for (int point = 0; point < town.demand.size(); point++) {
        reach.look(town.demand, point, found);
        int seconds = slowSeconds(town, units, point);
        if (found.firstMillis() == Reach.NONE) {
          assertThat(seconds).as("seed %d", seed).isGreaterThan(1_190);
        } else {
          assertThat((found.firstMillis() + 500) / 1_000)
              .as("seed %d point %d", seed, point)
              .isEqualTo(seconds);
        }
      }
    }
  }

  /** One destination for each point and class, one ETA for each unit. */
  private static int slowSeconds(CoverTown town, List<CoverUnit> units, int point) {
    int best = Integer.MAX_VALUE;
    for (var c : VehicleClass.values()) {
      var destination = town.roads.destination(town.demand.place(point), c);
      for (var unit : units) {
        if (unit.vehicleClass() == c) {
          int travel = destination.travelSecondsFrom(unit.origin().snap());
          if (travel != Destination.UNREACHABLE) {
            best = Math.min(best, travel + unit.origin().readyMillis() / 1_000);
          }
        }
      }
    }
    return best;
  }

  @Test
  void aHoleIsWhatTheUnitsThatAreLeftDoNotReach() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir);
      var units = town.units(ALL);
      var now = picture(town, units);
      var gone = Set.of(units.get(0).id(), units.get(units.size() - 1).id(), new UnitId("NOBODY"));
      var left = units.stream().filter(u -> !gone.contains(u.id())).toList();
      var hole = now.without(gone);
      assertThat(hole.after()).as("seed %d", seed).isEqualTo(picture(town, left).figures());
      assertThat(hole.units()).hasSize(2);
      long lost = last(hole.before()) - last(hole.after());
      assertThat((double) lost).isCloseTo(meters(hole.lost().bands().get(0).lines()), within(20.0));
    }
  }

  private static long last(CoverFigures figures) {
    return figures.total().roadMeters().within().getLast();
  }

  private static double meters(List<List<Double>> lines) {
    double sum = 0;
    for (var line : lines) {
      for (int i = 2; i < line.size(); i += 2) {
        sum +=
            new LonLat(line.get(i - 2), line.get(i - 1))
                .metersTo(new LonLat(line.get(i), line.get(i + 1)));
      }
    }
    return sum;
  }

  @Test
  void thePriceOfAUnitIsWhatItsAbsenceReallyCosts() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir);
      var units = town.units(ALL);
      var now = picture(town, units);
      for (var unit : units) {
        var left = units.stream().filter(u -> !u.equals(unit)).toList();
        int costs = picture(town, left).figures().lateMillis() - now.figures().lateMillis();
        assertThat(now.seconds(unit.id()) * 1_000)
            .as("seed %d %s", seed, unit.id())
            .isCloseTo(costs, within(501));
      }
      assertThat(now.seconds(new UnitId("NOBODY"))).isZero();
    }
  }

  @Test
  void theAreasAddUpToTheWholeAndABandIsWhatTheFiguresSay() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir);
      var picture = picture(town, town.units(ALL));
      var figures = picture.figures();
      var total = figures.total();
      assertThat(figures.areas().stream().mapToLong(a -> a.addresses().total()).sum())
          .isEqualTo(total.addresses().total())
          .isEqualTo(48);
      assertThat(total.keyPremises().total()).isEqualTo(12);
      var bands = picture.bands(null);
      assertThat(bands.complete()).isTrue();
      assertThat(meters(bands.bands().get(0).lines()))
          .isCloseTo((double) total.roadMeters().within().get(0), within(60.0));
      double all = bands.bands().stream().mapToDouble(b -> meters(b.lines())).sum();
      assertThat(all).isCloseTo((double) total.roadMeters().total(), within(80.0));
    }
  }

  @Test
  void anIsochroneIsTheRoadsOfOneClassFromThePlaceOn() throws IOException {
    var town = new CoverTown(5, dir);
    var from = town.anywhere();
    var bands =
        RoadsByTime.isochrones(
            town.roads,
            town.ground,
            from,
            VehicleClass.HEAVY,
            List.of(3, 5, 8),
            town.state.eta(),
            City.START);
    assertThat(bands.bands()).extracting(b -> b.minutes()).containsExactly(3, 5, 8);
    assertThat(meters(bands.bands().get(0).lines())).isPositive();
  }

  private static CoverPicture picture(CoverTown town, List<CoverUnit> units) {
    return CoverPicture.of(town.roads, town.ground, ALL, town.state.eta(), units, City.START);
  }
}
