package fengsui.town.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.station.StationId;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HabitsTest {
  /** Beijing time is 8 hours ahead. */
  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  private static final Instant NIGHT = Instant.parse("2026-06-01T18:30:00Z");
  private static final Instant RUSH = Instant.parse("2026-06-01T00:30:00Z");
  private static final StationId BOLE = new StationId("N1");
  private static final StationId JINGHE = new StationId("N4");

  private final Habits all = new Habits(1, 100);

  @Test
  void crewsWithoutHabitsDoAsTheyAreHeldTo() {
    var none = new Habits(1, 0);

    assertThat(none.turnoutFactor(BOLE, NIGHT)).isEqualTo(1);
    assertThat(none.travelFactor(VehicleClass.HEAVY, 3_000, 600, RUSH)).isEqualTo(1);
  }

  @Test
  void theSameSeedHasTheSameHabitsAndEachStationItsOwn() {
    assertThat(new Habits(1, 100).turnoutFactor(BOLE, NOON))
        .isEqualTo(all.turnoutFactor(BOLE, NOON));
    assertThat(all.turnoutFactor(JINGHE, NOON)).isNotEqualTo(all.turnoutFactor(BOLE, NOON));
    assertThat(new Habits(2, 100).turnoutFactor(BOLE, NOON))
        .isNotEqualTo(all.turnoutFactor(BOLE, NOON));
  }

  @Test
  void turnoutIsSlowerAtNightEverywhereByTheSameShare() {
    double bole = all.turnoutFactor(BOLE, NIGHT) / all.turnoutFactor(BOLE, NOON);
    double jinghe = all.turnoutFactor(JINGHE, NIGHT) / all.turnoutFactor(JINGHE, NOON);

    assertThat(bole).isGreaterThan(1.2).isCloseTo(jinghe, within(1e-9));
  }

  @Test
  void streetsAreSlowerThanTheMapSaysAndFastRoadsAreNot() {
    double streets = all.travelFactor(VehicleClass.HEAVY, 3_000, 600, NOON);
    double roads = all.travelFactor(VehicleClass.HEAVY, 12_000, 1_000, NOON);
    double fast = all.travelFactor(VehicleClass.HEAVY, 40_000, 2_000, NOON);

    assertThat(streets).isGreaterThan(roads);
    assertThat(roads).isGreaterThan(1);
    assertThat(fast).isLessThan(1);
  }

  @Test
  void heavyApparatusLosesMoreInTheRushHour() {
    double heavy = all.travelFactor(VehicleClass.HEAVY, 3_000, 600, RUSH);
    double light = all.travelFactor(VehicleClass.LIGHT, 3_000, 600, RUSH);

    assertThat(heavy).isGreaterThan(light);
    assertThat(light).isGreaterThan(all.travelFactor(VehicleClass.LIGHT, 3_000, 600, NOON));
  }

  @Test
  void halfOfTheHabitsIsHalfOfEachInLogarithms() {
    double half = new Habits(1, 50).turnoutFactor(BOLE, NIGHT);

    assertThat(half * half).isCloseTo(all.turnoutFactor(BOLE, NIGHT), within(1e-9));
  }
}
