package fengsui.domain.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Rejection;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtaModelTest {
  private static final StationId S1 = new StationId("S1");
  private static final StationId S2 = new StationId("S2");
  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-05-31T16:00:00Z");

  @Test
  void beforeAnythingWasLearnedCrewsTakeWhatTheyAreHeldTo() {
    var model = EtaModel.DEFAULT;

    assertThat(model.turnoutSeconds(S1, UnitStatus.IN_QUARTERS, NOON)).isEqualTo(45);
    assertThat(model.turnoutSeconds(S1, UnitStatus.IN_QUARTERS, MIDNIGHT)).isEqualTo(60);
    assertThat(model.turnoutSeconds(S1, UnitStatus.AVAILABLE, NOON)).isEqualTo(15);
    assertThat(model.travelSeconds(VehicleClass.HEAVY, 321, NOON)).isEqualTo(321);
  }

  @Test
  void aStationThatDiffersHasItsOwnTurnoutAndTheOthersTheBrigades() {
    var model = City.etaModel(90);

    assertThat(model.turnoutSeconds(S1, UnitStatus.IN_QUARTERS, NOON)).isEqualTo(90);
    assertThat(model.turnoutSeconds(S1, UnitStatus.RETURNING, NOON)).isEqualTo(15);
    assertThat(model.turnoutSeconds(S2, UnitStatus.IN_QUARTERS, NOON)).isEqualTo(45);
  }

  @Test
  void theHourOfTheDayStretchesTheWholeWayOfItsVehicleClass() {
    var hours = new ArrayList<>(Collections.nCopies(EtaModel.SPANS, 1_000));
    hours.set(EtaModel.spanOf(NOON), 1_250);
    var plain = EtaModel.DEFAULT;
    var travel = new ArrayList<>(plain.travel());
    var roads = plain.travel(VehicleClass.HEAVY).roadPermille();
    travel.set(1, new TravelFactors(VehicleClass.HEAVY, roads, hours));
    var model =
        new EtaModel(1, null, plain.turnoutSeconds(), plain.stations(), 15, travel, plain.band());

    assertThat(model.travelSeconds(VehicleClass.HEAVY, 400, NOON)).isEqualTo(500);
    assertThat(model.travelSeconds(VehicleClass.HEAVY, 400, MIDNIGHT)).isEqualTo(400);
    assertThat(model.travelSeconds(VehicleClass.LIGHT, 400, NOON)).isEqualTo(400);
  }

  @Test
  void theSpanOfTheDayIsThatOfTheBeijingClock() {
    var beijing = ZoneId.of("Asia/Shanghai");
    for (int minutes = -3_000; minutes < 3_000; minutes += 7) {
      for (var day : List.of(NOON, Instant.EPOCH)) {
        var at = day.plus(Duration.ofMinutes(minutes));
        assertThat(EtaModel.spanOf(at)).isEqualTo(at.atZone(beijing).getHour() / 2);
      }
    }
  }

  @Test
  void anOldPositionWidensTheRangeOnBothSidesUpToALimit() {
    var band = EtaModel.DEFAULT.band();

    int low = band.lowSeconds(45, 400, -1);
    int high = band.highSeconds(45, 400, -1);
    assertThat(low).isBetween(360, 400);
    assertThat(high).isBetween(490, 530);
    assertThat(band.lowSeconds(45, 400, 100)).isEqualTo(low - 50);
    assertThat(band.highSeconds(45, 400, 100)).isEqualTo(high + 50);
    assertThat(band.highSeconds(45, 400, 1_000_000)).isEqualTo(high + 900);
    assertThat(band.lowSeconds(45, 400, 1_000_000)).isZero();
  }

  @Test
  void aModelOutOfItsBoundsIsNoModelAndNamesTheField() {
    var eleven = Collections.nCopies(11, 60);
    assertThatThrownBy(() -> new StationTurnout(S1, eleven))
        .hasMessageContaining("eta.stations.seconds must have 12 entries");
    var slow = Collections.nCopies(12, 601);
    assertThatThrownBy(() -> new StationTurnout(S1, slow)).hasMessageContaining("10 to 600");
    var plain = EtaModel.DEFAULT;
    var twice = List.of(City.etaModel(50).stations().get(0), City.etaModel(60).stations().get(0));
    assertThatThrownBy(
            () ->
                new EtaModel(
                    1, null, plain.turnoutSeconds(), twice, 15, plain.travel(), plain.band()))
        .hasMessageContaining("each once: S1");
  }

  @Test
  void anAdoptedModelGetsTheNextVersionAndTheOneBeforeIsKept() {
    var city = City.small();

    city.does("admin", new AdoptEtaModel(City.etaModel(90), "300 runs"));
    city.does("admin", new AdoptEtaModel(City.etaModel(70), "400 runs"));

    var models = city.state().etaModels();
    assertThat(models.inForce()).isEqualTo(City.etaModel(70).withVersion(2));
    assertThat(models.earlier())
        .containsExactly(City.etaModel(90).withVersion(1), EtaModel.DEFAULT);
  }

  @Test
  void anEarlierModelCanBeBroughtBack() {
    var city = City.small();
    city.does("admin", new AdoptEtaModel(City.etaModel(90), "300 runs"));

    city.does("admin", new AdoptEtaModel(EtaModel.DEFAULT, "it foretold worse"));

    assertThat(city.state().eta()).isEqualTo(EtaModel.DEFAULT.withVersion(2));
  }

  @Test
  void onlySoManyEarlierModelsAreKept() {
    var city = City.small();

    for (int i = 0; i < 9; i++) {
      city.does("admin", new AdoptEtaModel(City.etaModel(50 + i), "again"));
    }

    assertThat(city.state().etaModels().earlier())
        .hasSize(EtaModels.EARLIER_MAX)
        .first()
        .isEqualTo(City.etaModel(57).withVersion(8));
  }

  @Test
  void theModelInForceIsNotAdoptedOnceMore() {
    var city = City.small();
    city.does("admin", new AdoptEtaModel(City.etaModel(90), "300 runs"));

    assertThat(city.refused("admin", new AdoptEtaModel(City.etaModel(90), "again")))
        .isEqualTo(new Rejection.NothingChanges("ETA model"));
  }

  @Test
  void aModelOfAStationThatIsNotThereIsRefused() {
    var city = City.small();
    var model = City.etaModel(90);
    var turnout = new StationTurnout(new StationId("S9"), model.stations().get(0).seconds());
    var strange =
        new EtaModel(
            0, null, model.turnoutSeconds(), List.of(turnout), 15, model.travel(), model.band());

    assertThat(city.refused("admin", new AdoptEtaModel(strange, "wrong brigade")))
        .isEqualTo(new Rejection.NotFound("station", "S9"));
  }
}
