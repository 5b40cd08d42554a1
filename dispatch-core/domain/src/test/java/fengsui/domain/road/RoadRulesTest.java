package fengsui.domain.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.LateEntry;
import fengsui.domain.LateEntry.LateSource;
import fengsui.domain.Rejection;
import fengsui.domain.Step;
import fengsui.domain.geo.LonLat;
import fengsui.domain.people.PersonId;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoadRulesTest {
  private static final Set<VehicleClass> ALL = Set.of(VehicleClass.values());

  private final City city = City.small();

  @Test
  void aControlHoldsFromItsSettingUntilItIsLifted() {
    city.does("commander", SmallCity.closure("桥 冲毁"));
    var control = only();

    assertThat(control.isInForce(city.now())).isTrue();
    assertThat(control.isInForce(city.now().minusMillis(1))).isFalse();
    assertThat(control.isInForce(city.now().plus(Duration.ofDays(300)))).isTrue();
    assertThat(control.setBy().value()).isEqualTo("commander");

    city.does("commander", new LiftRoadControl(control.id(), "repaired"));
    assertThat(city.state().roadControls().isEmpty()).isTrue();
  }

  @Test
  void itEndsAtTheMomentOfUntil() {
    city.does("commander", around(city.now().plusSeconds(60), city.now().plusSeconds(120)));
    var control = only();

    assertThat(control.isInForce(city.now().plusSeconds(59))).isFalse();
    assertThat(control.isInForce(city.now().plusSeconds(60))).isTrue();
    assertThat(control.isInForce(city.now().plusSeconds(120))).isFalse();
    assertThat(control.isOver(city.now().plusSeconds(120))).isTrue();
  }

  @Test
  void aKnownControlIsChangedAsAWhole() {
    city.does("commander", SmallCity.closure("桥 冲毁"));
    var known = only();
    var until = city.now().plusSeconds(3_600);

    city.does(
        "commander",
        new SetRoadControl(
            known.id(),
            known.reason(),
            known.shape(),
            known.effect(),
            ALL,
            known.from(),
            until,
            null));

    assertThat(only().until()).isEqualTo(until);
    assertThat(only().id()).isEqualTo(known.id());
    assertThat(city.refused("commander", new LiftRoadControl(new RoadControlId("RC-0"), "x")))
        .isEqualTo(new Rejection.NotFound("road control", "RC-0"));
  }

  @Test
  void whoLiftsAControlThatSomebodyElseChangedMeanwhileIsTold() {
    city.does("commander", SmallCity.closure("桥 冲毁"));
    var seen = only();
    city.does("commander", changeOf(seen, Set.of(VehicleClass.LIGHT), seen.version()));

    var lift = new LiftRoadControl(seen.id(), "repaired", seen.version());
    assertThat(city.refused("commander", lift))
        .isEqualTo(
            new Rejection.ChangedMeanwhile(
                "road control", seen.id().value(), only().setBy(), only().setAt()));
    city.does("commander", new LiftRoadControl(seen.id(), "repaired", only().version()));
    assertThat(city.state().roadControls().isEmpty()).isTrue();
  }

  @Test
  void whoChangesAControlThatSomebodyElseChangedMeanwhileIsTold() {
    city.does("commander", SmallCity.closure("桥 冲毁"));
    var seen = only();
    var changedAt = city.now();
    city.does("commander", changeOf(seen, Set.of(VehicleClass.LIGHT), seen.version()));
    city.after(5);

    var second = changeOf(seen, Set.of(VehicleClass.TALL), seen.version());
    assertThat(city.refused("commander", second))
        .isEqualTo(
            new Rejection.ChangedMeanwhile(
                "road control", seen.id().value(), new PersonId("commander"), changedAt));
    assertThat(only().classes()).containsExactly(VehicleClass.LIGHT);

    city.does("commander", changeOf(seen, Set.of(VehicleClass.TALL), only().version()));
    assertThat(only().classes()).containsExactly(VehicleClass.TALL);
    assertThat(only().version()).isEqualTo(3);
  }

  @Test
  void aChangeThatDoesNotSayWhatItWasMadeFromIsNotChecked() {
    city.does("commander", SmallCity.closure("桥 冲毁"));
    var seen = only();
    city.does("commander", changeOf(seen, Set.of(VehicleClass.LIGHT), null));
    city.does("commander", changeOf(seen, Set.of(VehicleClass.TALL), null));

    assertThat(only().classes()).containsExactly(VehicleClass.TALL);
    assertThat(city.refused("commander", changeOf(seen, Set.of(VehicleClass.TALL), null)))
        .isEqualTo(new Rejection.NothingChanges("road control"));
    assertThatThrownBy(() -> changeOf(null, ALL, 1)).hasMessageContaining("madeFrom");
  }

  private static SetRoadControl changeOf(
      @Nullable RoadControl known, Set<VehicleClass> classes, @Nullable Integer madeFrom) {
    return new SetRoadControl(
        known == null ? null : known.id(),
        "桥 冲毁",
        SmallCity.AROUND_S1,
        new RoadEffect.RoadClosed(),
        classes,
        known == null ? null : known.from(),
        null,
        madeFrom);
  }

  @Test
  void onlyACommanderOfAllTouchedAreasMay() {
    assertThat(city.refused("taker", SmallCity.closure("x")))
        .isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.refused("jinghe", SmallCity.closure("x")))
        .isEqualTo(new Rejection.OutsideYourArea(new AreaId("JH"), new AreaId("A1")));
    city.does("commander", SmallCity.closure("x"));
    assertThat(city.refused("jinghe", new LiftRoadControl(only().id(), "x")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void anAreaTouchesTheGroundOfEveryStationInside() {
    var corners =
        List.of(
            new LonLat(82.4, 44.7),
            new LonLat(83.5, 44.7),
            new LonLat(83.5, 44.5),
            new LonLat(81.0, 44.5),
            new LonLat(81.0, 45.5),
            new LonLat(82.4, 45.5));
    var set =
        new SetRoadControl(
            null,
            "snow",
            new RoadArea(corners),
            new RoadEffect.RoadSpeed(50),
            ALL,
            null,
            null,
            null);

    assertThat(RoadRules.areas(city.state(), set))
        .containsExactly(new AreaId("A1"), new AreaId("A2"), new AreaId("A3"));
  }

  @Test
  void timesThatCannotBeAreRefused() {
    var now = city.now();
    assertThatThrownBy(() -> around(now.plusSeconds(9), now.plusSeconds(9)))
        .hasMessageContaining("until must be later than from");
    assertThat(city.refused("commander", around(null, now)))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, c -> assertThat(c.field()).isEqualTo("until"));
    assertThat(city.refused("commander", around(now.minusSeconds(99), now.minusSeconds(9))))
        .isEqualTo(new Rejection.Contradiction("until", "it has passed already"));
    assertThat(city.refused("commander", around(now.plus(Duration.ofDays(367)), null)))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, c -> assertThat(c.field()).isEqualTo("from"));
    assertThat(city.refused("commander", around(null, now.plus(Duration.ofDays(367)))))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, c -> assertThat(c.field()).isEqualTo("until"));
  }

  @Test
  void aBeginningLongBeforeItIsSetIsRefused() {
    var tooEarly =
        new Rejection.Contradiction(
            "from", "it lies more than 24 hours back; leave it out to begin at once");
    var earliest = city.now().minus(RoadRules.BACK_MAX);
    assertThat(city.refused("commander", around(Instant.ofEpochMilli(Long.MIN_VALUE), null)))
        .isEqualTo(tooEarly);
    assertThat(city.refused("commander", around(earliest.minusMillis(1), null)))
        .isEqualTo(tooEarly);
    city.does("commander", around(earliest, null));
    var old = only();
    assertThat(old.from()).isEqualTo(earliest);

    city.after(3_600);
    city.does(
        "commander",
        new SetRoadControl(
            old.id(), "still snow", old.shape(), old.effect(), ALL, old.from(), null, null));
    assertThat(only().from()).as("a change keeps the beginning").isEqualTo(earliest);
  }

  @Test
  void aLateEntryMayBeginADayBeforeItHappened() {
    var happened = city.now().minus(Duration.ofDays(2));
    var late = new LateEntry(happened, LateSource.PAPER, "from the paper record");
    var from = happened.minus(RoadRules.BACK_MAX);
    city.step(city.stamped("commander", around(from, null), null, late, null));

    assertThat(only().from()).isEqualTo(from);
  }

  @Test
  void aLateEntryBeginsWhenItHappened() {
    var happened = city.now().minusSeconds(600);
    var late = new LateEntry(happened, LateSource.RADIO, "by radio");
    var step = city.step(city.stamped("commander", SmallCity.closure("x"), null, late, null));

    assertThat(step).isInstanceOf(Step.New.class);
    assertThat(only().from()).isEqualTo(happened);
  }

  @Test
  void whatIsLongOverLeavesStateWithTheNextOne() {
    city.does("commander", around(null, city.now().plusSeconds(60)));
    var old = only().id();
    city.after((int) RoadRules.OVER_KEPT.toSeconds() + 30);
    city.does("commander", SmallCity.closure("kept with it"));
    assertThat(city.state().roadControls().contains(old)).isTrue();

    city.after(60);
    city.does("commander", SmallCity.closure("one more"));
    assertThat(city.state().roadControls().contains(old)).isFalse();
    assertThat(city.state().roadControls().size()).isEqualTo(2);
  }

  @Test
  void onlySoManyControls() {
    for (int i = 0; i < State.ROAD_CONTROLS_MAX; i++) {
      city.does("commander", SmallCity.closure("bridge " + i));
    }
    assertThat(city.refused("commander", SmallCity.closure("one more")))
        .isEqualTo(new Rejection.LimitReached("road controls", State.ROAD_CONTROLS_MAX));
  }

  @Test
  void anAreaThatCrossesItselfIsRefused() {
    var a = new LonLat(82, 44);
    var b = new LonLat(83, 45);
    var c = new LonLat(83, 44);
    var d = new LonLat(82, 45);
    assertThatThrownBy(() -> new RoadArea(List.of(a, b, c, d)))
        .hasMessageContaining("side 1 crosses or touches side 3");
    assertThatThrownBy(() -> new RoadArea(List.of(a, b, new LonLat(82.5, 44.5))))
        .hasMessageContaining("simple area");
    assertThatThrownBy(() -> new RoadArea(List.of(a, c, b, a)))
        .hasMessageContaining("must not repeat the first corner");
    assertThatThrownBy(() -> new RoadLine(List.of(a, a))).hasMessageContaining("number 2");
    assertThatThrownBy(() -> new RoadLine(List.of(a))).hasMessageContaining("at least 2");
    assertThat(new RoadArea(List.of(a, c, b, d)).contains(new LonLat(82.5, 44.5))).isTrue();
    assertThat(new RoadArea(List.of(a, c, b)).contains(new LonLat(82.2, 44.8))).isFalse();
  }

  @Test
  void aSpeedOfAHundredPercentOrNoClassIsRefused() {
    assertThatThrownBy(() -> new RoadEffect.RoadSpeed(100)).hasMessageContaining("changes nothing");
    assertThatThrownBy(() -> new RoadEffect.RoadSpeed(5)).hasMessageContaining("10 to 200");
    assertThatThrownBy(
            () ->
                new SetRoadControl(
                    null,
                    "x",
                    SmallCity.AROUND_S1,
                    new RoadEffect.BusLane(),
                    Set.of(),
                    null,
                    null,
                    null))
        .hasMessageContaining("classes");
  }

  private static SetRoadControl around(@Nullable Instant from, @Nullable Instant until) {
    return new SetRoadControl(
        null, "snow", SmallCity.AROUND_S1, new RoadEffect.RoadSpeed(50), ALL, from, until, null);
  }

  private RoadControl only() {
    assertThat(city.state().roadControls().size()).isEqualTo(1);
    return city.state().roadControls().iterator().next();
  }
}
