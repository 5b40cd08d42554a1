package fengsui.response.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.cover.MoveUpOption;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.TravelFactors;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import fengsui.roads.ReachOrigin;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  @Test
  void aUnitThatWasRetiredSinceThePictureIsLeftOut() throws IOException {
    var city = s2Empty();
    var town = new CoverTown(2, dir, city.state());
    var picture = picture(town);
    city.does("admin", new RetireUnit(new UnitId("R13")));

    assertThat(MoveUpSearch.of(town.roads, picture, city.state(), _ -> true).options())
        .extracting(MoveUpOption::unit)
        .doesNotContain(new UnitId("R13"));
  }

  @Test
  void theWayTakesWhatItTakesAtThisHour() throws IOException {
    var slow = s2Empty();
    slow.does("admin", new AdoptEtaModel(halfAsFast(), "learned"));
    int found = 0;
    for (long seed = 0; seed < 20; seed++) {
      var town = new CoverTown(seed, dir, slow.state());
      var now = picture(town);
      for (var option : MoveUpSearch.of(town.roads, now, town.state, _ -> true).options()) {
        var unit =
            now.units().stream()
                .filter(u -> u.id().equals(option.unit()))
                .findFirst()
                .orElseThrow();
        var place = town.state.station(option.station()).place();
        int onRoads =
            town.roads
                .destination(place, unit.vehicleClass())
                .travelSecondsFrom(unit.origin().snap());
        assertThat(option.travelSeconds()).as("seed %d", seed).isEqualTo(2 * onRoads);
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  private static EtaModel halfAsFast() {
    var learned = City.etaModel(60);
    var slow = Collections.nCopies(EtaModel.SPANS, 2_000);
    return new EtaModel(
        0,
        learned.fit(),
        learned.turnoutSeconds(),
        learned.stations(),
        learned.turnoutOutsideSeconds(),
        learned.travel().stream()
            .map(of -> new TravelFactors(of.vehicleClass(), of.roadPermille(), slow))
            .toList(),
        learned.band());
  }

  @Test
  void noUnitIsMovedTwice() throws IOException {
    var city = fiveStations();
    int several = 0;
    for (long seed = 0; seed < 100; seed++) {
      var town = new CoverTown(seed, dir, city.state());
      var now =
          CoverPicture.of(
              town.roads, town.ground, ALL, town.state.eta(), town.units(ALL), City.START);
      var options = MoveUpSearch.of(town.roads, now, town.state, _ -> true).options();
      assertThat(options)
          .as("seed %d", seed)
          .extracting(option -> option.unit())
          .doesNotHaveDuplicates();
      several += options.size() > 2 ? 1 : 0;
    }
    assertThat(several).isPositive();
  }

  private static City fiveStations() {
    var city = City.small();
    var places =
        List.of(new LonLat(82.09, 44.89), new LonLat(82.11, 44.91), new LonLat(82.06, 44.88));
    for (int i = 0; i < places.size(); i++) {
      var id = "M" + i;
      var at = places.get(i);
      city.does(
          "system",
          new DefineStation(SmallCity.station(id, "A1", at.lon(), at.lat(), ForceKind.NATIONAL)));
      var tender = SmallCity.unit("E9" + i, UnitKind.WATER_TENDER, id, Map.of(), 6);
      city.does("admin", new DefineUnit(tender));
    }
    return city;
  }

  @Test
  void whereStationsAndUnitsAreTooManyTheAnswerSaysThatItIsNotShownToBeTheBest()
      throws IOException {
    var town = new CoverTown(1, dir, s2Empty().state());

    var moves = MoveUpSearch.of(town.roads, picture(town), town.state, _ -> true, 1);

    assertThat(moves.options()).isEmpty();
    assertThat(moves.proven()).isFalse();
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
