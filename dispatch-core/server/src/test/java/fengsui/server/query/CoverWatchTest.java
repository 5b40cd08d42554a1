package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fengsui.bus.MemoryPositions;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.Position;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Covers.CoverNow;
import fengsui.protocol.query.Covers.IsochroneRequest;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The watch and its answers, on the roads of a pack, as the core runs them. */
class CoverWatchTest extends OnSmallRegion {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final UnitId E11 = new UnitId("E11");

  private volatile State shown = State.EMPTY;
  private final SteadyClock clock = new SteadyClock(() -> City.START, () -> 0);
  private final MemoryPositions positions = new MemoryPositions();
  private final LastSeen lastSeen = new LastSeen(() -> shown, positions, clock);

  private Covers start(CoverPolicy policy) {
    var regions = new Regions(packs(), ForceWeights.DEFAULT, CoverPrice.NONE, city::now);
    var watch =
        closing(
            new CoverWatch(
                () -> shown, city::now, lastSeen, regions, policy, Duration.ofMillis(10)));
    var threads = closing(new QueryThreads(() -> shown));
    closing(regions);
    watch.start();
    return new CoverAnswers(threads, city::now, lastSeen, regions, watch);
  }

  private void show() {
    shown = city.state();
  }

  private static <T> T now(CompletableFuture<T> answer) {
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static CoverNow once(Covers cover, Predicate<CoverNow> holds) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> now(cover.now()), holds);
  }

  @Test
  void withoutAPackTheFiguresSayWhatIsMissingAndComeOnceThereIsOne() {
    var cover = start(CoverPolicy.DEFAULT);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> now(cover.now()))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(QueryUnavailable.class)
                    .hasMessageContaining("no region pack"));
    show();

    var figures = once(cover, _ -> true).figures();

    assertThat(figures.minutes()).containsExactly(3, 5);
    assertThat(figures.units()).isEqualTo(2);
    assertThat(figures.total().roadMeters().total()).isBetween(5_500L, 6_500L);
  }

  @Test
  void theLimitsAreThoseOfTheConfiguration() {
    show();
    var cover = start(CoverPolicy.DEFAULT.withMinutes(List.of(1, 2, 8)));

    var figures = once(cover, _ -> true).figures();

    assertThat(figures.minutes()).containsExactly(1, 2, 8);
    assertThat(figures.total().roadMeters().within()).hasSize(3).isSorted();
    assertThat(now(cover.roads(null)).bands())
        .extracting(band -> band.minutes())
        .containsExactly(1, 2, 8, 0);
  }

  @Test
  void anOrderTakesWhatTheHoleHadSaidAndAReturnGivesItBack() {
    show();
    var cover = start(CoverPolicy.DEFAULT);
    var before = once(cover, _ -> true).figures();
    var hole = now(cover.hole(List.of(E11)));
    var fire = city.fire();
    city.order(fire, "E11");
    show();

    var after = once(cover, c -> c.figures().units() == 1).figures();

    assertThat(hole.before().total()).isEqualTo(before.total());
    assertThat(hole.units()).containsExactly(E11);
    assertThat(after.total()).isEqualTo(hole.after().total());
    assertThat(after.areas()).isEqualTo(hole.after().areas());
    assertThat(after.lateMillis()).isEqualTo(hole.after().lateMillis());
    assertThat(last(after)).isLessThan(last(before));
    assertThat(now(cover.hole(List.of(E11))).units()).isEmpty();
  }

  private static long last(CoverFigures figures) {
    return figures.total().roadMeters().within().getLast();
  }

  @Test
  void aClosureIsInTheFiguresOfTheNextLook() {
    show();
    var cover = start(CoverPolicy.DEFAULT.withMinutes(List.of(3, 10)));
    var open = once(cover, _ -> true).figures();
    city.does("commander", SmallCity.closure("桥"));
    show();

    var closed = once(cover, c -> !c.figures().total().equals(open.total())).figures();

    assertThat(closed.total().roadMeters().total()).isEqualTo(open.total().roadMeters().total());
    assertThat(closed.total().roadMeters().within().getLast())
        .isLessThan(open.total().roadMeters().within().getLast());
  }

  @Test
  void aUnitThatDrivesElsewhereCoversFromThere() {
    show();
    var cover = start(CoverPolicy.DEFAULT);
    var before = once(cover, _ -> true);
    var beside = SmallCity.NEAR_S2.point();
    positions.report(
        new Position(
            E11, beside, -1, -1, 10, City.START, clock.instant(), Position.PositionSource.PHONE));

    var after = once(cover, c -> !c.figures().total().equals(before.figures().total()));

    assertThat(after.figures().units()).isEqualTo(2);
    assertThat(after.checkedAt()).isEqualTo(city.now());
  }

  @Test
  void moveUpsAreOfUnitsOfTheAreaOfThePersonWhoAsks() {
    show();
    var cover = start(CoverPolicy.DEFAULT.withMinutes(List.of(3)));
    once(cover, _ -> true);
    var fire = city.fire();
    city.order(fire, "E21");
    show();
    once(cover, c -> c.figures().units() == 1);

    var own = now(cover.moveUps(new AreaId("BL")));
    var foreign = now(cover.moveUps(new AreaId("JH")));

    assertThat(own.options()).allMatch(option -> option.unit().equals(E11));
    assertThat(foreign.options()).isEmpty();
  }

  @Test
  void aMoveUpThatIsOrderedIsNotProposedAgainThoughTheCoverIsStillTheSame() {
    show();
    var cover = start(CoverPolicy.DEFAULT.withMinutes(List.of(3)));
    once(cover, _ -> true);
    city.order(city.fire(), "E21");
    show();
    once(cover, c -> c.figures().units() == 1);
    var option = now(cover.moveUps(new AreaId("BL"))).options().getFirst();

    city.does("commander", new OrderMoveUp(option.unit(), option.station()));
    show();

    assertThat(now(cover.moveUps(new AreaId("BL"))).options()).isEmpty();
  }

  @Test
  void isochronesGrowWithTheirMinutesAndEndWhereNoRoadIs() {
    show();
    var cover = start(CoverPolicy.DEFAULT);
    once(cover, _ -> true);
    var from = SmallCity.NEAR_S1.point();
    var far = new LonLat(79.2, 43.2);

    var near = now(cover.isochrones(new IsochroneRequest(from, VehicleClass.HEAVY, List.of(1, 3))));
    var none = now(cover.isochrones(new IsochroneRequest(far, VehicleClass.HEAVY, List.of(3))));

    assertThat(near.bands()).hasSize(2).allMatch(band -> !band.lines().isEmpty());
    assertThat(none.bands()).allMatch(band -> band.lines().isEmpty());
    assertThatThrownBy(() -> new IsochroneRequest(from, VehicleClass.HEAVY, List.of(3, 3)))
        .hasMessageContaining("minutes");
  }

  @Test
  void theTrendBeginsWithTheFirstFigures() {
    show();
    var cover = start(CoverPolicy.DEFAULT);
    var first = once(cover, _ -> true);
    city.after(120);
    city.order(city.fire(), "E11");
    show();

    var next = once(cover, c -> c.figures().units() == 1);

    assertThat(next.earlier()).isEqualTo(first.figures());
    assertThat(next.checkedAt()).isAfterOrEqualTo(City.START.plusSeconds(120));
  }
}
