package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.bus.MemoryPositions;
import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.Position;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.query.Proposals.RecommendRequest;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import fengsui.server.core.Explainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {
  private static final PersonId COMMANDER = new PersonId("commander");
  private static final PersonId JINGHE = new PersonId("jinghe");
  @TempDir private static Path folder;

  private static @Nullable ActivatePack activation;

  private final City city = City.small();
  private volatile State shownState = State.EMPTY;
  private volatile Instant wall = City.START;
  private final SteadyClock clock = new SteadyClock(() -> wall, () -> 0);
  private final MemoryPositions positions = new MemoryPositions();
  private final Queries queries =
      new Queries(
          () -> shownState,
          city::now,
          clock,
          positions,
          folder.resolve("packs"),
          ForceWeights.DEFAULT,
          CoverPolicy.DEFAULT);

  @BeforeAll
  static void importRegion() throws Exception {
    activation = SmallRegion.imported(SmallRegion.write(folder), "small", folder.resolve("packs"));
    Files.writeString(folder.resolve("packs/small/secret"), "x");
  }

  @AfterEach
  void close() {
    queries.close();
  }

  @Test
  void thePackIsOpenBeforeTheFirstQuestion() {
    assertThat(now(queries.openPack())).isFalse();
    assertThat(queries.packOpenSeconds()).isNaN();
    activate();

    assertThat(now(queries.openPack())).isTrue();

    assertThat(queries.packOpenSeconds()).isPositive();
  }

  @Test
  void aFormIsAnsweredOnTheRoadsOfThePack() {
    activate();

    var answer = now(queries.proposals().recommend(form(SmallCity.NEAR_S1.point()), null));

    assertThat(units(answer)).containsExactly("E11", "E21");
    assertThat(answer.version()).isEqualTo(7);
    assertThat(answer.wholeAfterSeconds()).isPositive();
  }

  @Test
  void whoOrdersIsProposedAndExplainedOnlyWhatTheOwnAreaHas() {
    activate();
    var fire = fire();
    var shown =
        now(queries.proposals().recommend(form(SmallCity.NEAR_S1.point()), new AreaId("A2")));
    var why = explained(JINGHE, fire, null, "E31");

    assertThat(units(shown)).containsExactly("E21");
    assertThat(units(why.orElseThrow().recommendation())).doesNotContain("E11", "E21");
  }

  @Test
  void aStepOfTheWallClockAgesNoPosition() {
    activate();
    seenAt(SmallCity.NEAR_S1.point());
    wall = wall.plus(Duration.ofHours(1));

    var answer = now(queries.proposals().recommend(form(SmallCity.NEAR_S1.point()), null));

    assertThat(answer.chosen().getFirst().unit()).isEqualTo(new UnitId("E11"));
    assertThat(answer.chosen().getFirst().positionAgeSeconds()).isZero();
  }

  @Test
  void waysPlacesAndWaterComeFromThePack() {
    activate();
    var fire = fire();

    var way = now(queries.ways().way(new UnitId("E11"), fire)).orElseThrow();
    assertThat(way.meters()).isBetween(500, 700);
    assertThat(way.steps().getFirst().street()).isEqualTo("团结路");
    assertThat(now(queries.places().find("tjl", null, 5)).getFirst().label()).contains("团结路");
    assertThat(now(queries.water().near(SmallCity.NEAR_S1.point(), 3)).getFirst().id())
        .isEqualTo("H1");
  }

  @Test
  void aPackIsClosedOnceNobodyAsksIt() {
    activate();
    var point = SmallCity.NEAR_S1.point();
    var regions =
        new Regions(
            folder.resolve("packs"), ForceWeights.DEFAULT, CoverPrice.NONE, () -> City.START);

    var asked =
        regions.ask(
            shownState,
            region -> {
              regions.close();
              assertThat(region.gazetteer().nearest(point)).isPresent();
              return region;
            });

    assertThat(asked.enter()).isFalse();
    assertThatThrownBy(() -> asked.gazetteer().nearest(point)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> regions.ask(shownState, Region::hash))
        .isInstanceOf(QueryUnavailable.class);
  }

  @Test
  void typedCoordinatesNeedNoPack() {
    assertThat(now(queries.places().find("82.075, 44.904", null, 5)).getFirst().point())
        .isEqualTo(new LonLat(82.075, 44.904));
  }

  @Test
  void withoutAPackAQuestionIsUnavailableAndSaysWhatToDo() {
    assertThatThrownBy(() -> now(queries.places().find("tjl", null, 5)))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(QueryUnavailable.class)
        .hasMessageContaining("import one");
    assertThat(queries.packFile("basemap.pmtiles")).isEmpty();
  }

  @Test
  void aPackFileIsFoundByItsPlainNameAndByNoPath() {
    activate();

    assertThat(queries.packFile("basemap.pmtiles")).isPresent();
    for (var name :
        List.of(
            "../secret",
            "..",
            ".",
            "",
            "/etc/passwd",
            "gazetteer",
            "gazetteer/../manifest.json",
            "..%2fsecret",
            "basemap.pmtiles\0",
            "BASEMAP.PMTILES",
            "nothing")) {
      assertThat(queries.packFile(name)).as(name).isEmpty();
    }
  }

  @Test
  void anOrderIsExplainedByTheProposalThatWasShownForItsIncident() {
    activate();
    var fire = fire();
    var shown =
        now(
            queries
                .proposals()
                .recommend(new RecommendRequest(fire, null, null, null, List.of(), 1), null));

    var why = explain(fire, shown.id(), "E11", "E31").orElseThrow();

    assertThat(why.recommendation()).isEqualTo(shown);
    assertThat(why.overridden()).isEqualTo(City.ids("E31"));
    assertThat(explain(fire(), shown.id(), "E11").orElseThrow().recommendation().id())
        .isNotEqualTo(shown.id());
  }

  @Test
  void aUnitThatIsTakenFromAnotherIncidentDoesNotGoAgainstTheProposal() {
    activate();
    city.order(city.fire(), "E31");
    var fire = fire();

    var why = explained(COMMANDER, fire, null, "E31").orElseThrow();

    assertThat(why.overridden()).isEmpty();
    assertThat(Objects.requireNonNull(why.basis()).units())
        .extracting(then -> then.unit().value())
        .contains("E31");
  }

  @Test
  void anExplanationHoldsWhereTheUnitsStoodAlsoThoseChosenByHand() {
    activate();
    var fire = fire();
    var there = new LonLat(82.071, 44.9005);
    seenAt(there);
    var shown =
        now(
            queries
                .proposals()
                .recommend(new RecommendRequest(fire, null, null, null, List.of(), 1), null));

    var basis = explain(fire, shown.id(), "E11", "R13").orElseThrow().basis();

    assertThat(basis).isNotNull();
    assertThat(basis.point()).isEqualTo(SmallCity.NEAR_S1.point());
    var byUnit = new HashMap<String, UnitThen>();
    basis.units().forEach(unit -> byUnit.put(unit.unit().value(), unit));
    assertThat(byUnit.get("E11"))
        .isEqualTo(
            new UnitThen(
                new UnitId("E11"),
                there,
                UnitStatus.IN_QUARTERS,
                0,
                shown.chosen().getFirst().etaSeconds()));
    assertThat(byUnit.get("R13"))
        .satisfies(
            unit -> {
              assertThat(unit).isNotNull();
              assertThat(unit.etaSeconds()).isPositive();
              assertThat(unit.positionAgeSeconds()).isEqualTo(-1);
            });
  }

  @Test
  void aFormExplainsAnOrderOnlyAtItsOwnPlace() {
    activate();
    var fire = fire();
    var here = now(queries.proposals().recommend(form(SmallCity.NEAR_S1.point()), null));
    var elsewhere = now(queries.proposals().recommend(form(SmallCity.NEAR_S2.point()), null));

    assertThat(explain(fire, here.id(), "E11").orElseThrow().recommendation()).isEqualTo(here);
    assertThat(explain(fire, elsewhere.id(), "E11").orElseThrow().recommendation().id())
        .isNotEqualTo(elsewhere.id());
  }

  @Test
  void anOrderWithoutAPackHasNoExplanationAndNoError() {
    shownState = city.state();

    assertThat(explain(fire(), new RecommendationId("R-1"), "E11")).isEmpty();
  }

  private Optional<Explanation> explain(
      IncidentId incident, RecommendationId seen, String... units) {
    return explained(COMMANDER, incident, seen, units);
  }

  private Optional<Explanation> explained(
      PersonId author, IncidentId incident, @Nullable RecommendationId seen, String... units) {
    var order = new Explainer.Order(author, incident, City.ids(units), Set.of(), seen);
    return Optional.ofNullable(now(queries.explainer().explain(order)).explanation());
  }

  private void seenAt(LonLat point) {
    var phone = Position.PositionSource.PHONE;
    positions.report(
        new Position(new UnitId("E11"), point, -1, -1, 10, wall, clock.instant(), phone));
  }

  private void activate() {
    city.does("system", Check.present(activation, "pack"));
    shownState = city.state();
  }

  private IncidentId fire() {
    var fire = city.fire();
    shownState = city.state();
    return fire;
  }

  private static RecommendRequest form(LonLat point) {
    return new RecommendRequest(
        null, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), point, List.of(), 7);
  }

  private static List<String> units(Recommendation answer) {
    return answer.chosen().stream().map(Proposed::unit).map(UnitId::value).toList();
  }

  private static <T> T now(CompletableFuture<T> answer) {
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
