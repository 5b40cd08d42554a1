package fengsui.response.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import fengsui.roads.ReachOrigin;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveUpSearchTest {
  private static final CoverPolicy ALL = new CoverPolicy(List.of(3, 5), 0, 0, 1);
  private static final StationId S2 = new StationId("S2");

  @TempDir Path dir;

  @Test
  void noSingleMoveLeavesLessRiskThanTheFirst() throws IOException {
    int found = 0;
    for (long seed = 0; seed < 40; seed++) {
      var town = new CoverTown(seed, dir, s2Empty().state());
      var now = picture(town);
      int best = now.figures().lateMillis();
      for (var unit : now.units()) {
        if (canReachS2(town, unit)) {
          best = Math.min(best, movedToS2(town, now, unit).figures().lateMillis());
        }
      }
      var moves = MoveUpSearch.of(town.roads, now, town.state, _ -> true);
      assertThat(moves.proven()).isTrue();
      if (moves.options().isEmpty()) {
        assertThat(now.figures().lateMillis() - best)
            .as("seed %d", seed)
            .isLessThanOrEqualTo(MoveUpSearch.GAIN_MILLIS_MIN + 1);
      } else {
        found++;
        var first = moves.options().getFirst();
        assertThat(first.station()).isEqualTo(S2);
        assertThat(first.lateMillisBefore()).isEqualTo(now.figures().lateMillis());
        assertThat(first.lateMillisAfter()).as("seed %d", seed).isCloseTo(best, within(1));
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void nobodyIsSentToAStationThatIsCoveredOrAwaited() throws IOException {
    var quiet = new CoverTown(1, dir);
    assertThat(MoveUpSearch.of(quiet.roads, picture(quiet), quiet.state, _ -> true).options())
        .isEmpty();
    var city = s2Empty();
    city.does("commander", new OrderMoveUp(new UnitId("R13"), S2));
    var town = new CoverTown(2, dir, city.state());
    assertThat(MoveUpSearch.of(town.roads, picture(town), town.state, _ -> true).options())
        .isEmpty();
  }

  @Test
  void onlyUnitsThatThePersonMaySendAreProposed() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      var town = new CoverTown(seed, dir, s2Empty().state());
      var moves = MoveUpSearch.of(town.roads, picture(town), town.state, _ -> false);
      assertThat(moves.options()).isEmpty();
    }
  }

  private static City s2Empty() {
    var city = City.small();
    city.does("commander", new PutOutOfService(new UnitId("E21"), "engine"));
    return city;
  }

  private static CoverPicture picture(CoverTown town) {
    return CoverPicture.of(
        town.roads, town.ground, ALL, town.state.eta(), town.unitsAtHome(ALL), City.START);
  }

  private static boolean canReachS2(CoverTown town, CoverUnit unit) {
    var place = town.state.station(S2).place();
    int travel =
        town.roads.destination(place, unit.vehicleClass()).travelSecondsFrom(unit.origin().snap());
    return travel >= 0 && travel <= MoveUpSearch.TRAVEL_SECONDS_MAX;
  }

  private static CoverPicture movedToS2(CoverTown town, CoverPicture now, CoverUnit unit) {
    var place = town.state.station(S2).place();
    var snap = town.roads.snap(place, TravelTimes.HEADING_UNKNOWN, unit.vehicleClass());
    var units = new ArrayList<>(now.units());
    units.remove(unit);
    int ready = 1_000 * town.state.eta().turnoutOutsideSeconds();
    snap.ifPresent(at -> units.add(new CoverUnit(unit.id(), new ReachOrigin(at, ready))));
    return picture(town).with(units);
  }
}
