package fengsui.db.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.Story;
import fengsui.db.archive.JdbcArchive;
import fengsui.db.table.Projector;
import fengsui.domain.Check;
import fengsui.domain.Recorded;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.testing.City;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What history answers. The tests only read, so they share one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HistoryContract {
  private static final String PLAN_MIGRATION = "/db/migration/common/V009__plan_records.sql";

  private final Story story = new Story();
  private Database database;
  private History history;

  abstract Database open();

  @BeforeAll
  void openDatabase() {
    database = open();
    var archive = new JdbcArchive(database);
    archive.append(story.records());
    new Projector(database, archive).catchUp();
    history = new History(database, History.Current.AS_IT_IS);
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  private static HistoryQuery text(String text) {
    return new HistoryQuery(text, null, null, Set.of(), Set.of(), 10);
  }

  private List<IncidentId> found(HistoryQuery query) {
    return history.search(query).stream().map(PastIncident::id).toList();
  }

  @Test
  void aTimelineHoldsEverythingFromTheCallToTheOrderAfterTheClose() {
    var timeline = history.timeline(story.fire());

    assertThat(timeline).isSubsetOf(story.records()).isSortedAccordingTo(this::byNumber);
    assertThat(timeline.getFirst().events().getFirst()).isInstanceOf(IncidentCreated.class);
    assertThat(timeline.getLast().rejection()).isNotNull();
  }

  @Test
  void aTimelineBeginsWithTheCallThatTheIncidentWasMadeOf() {
    var timeline = history.timeline(story.open());

    assertThat(timeline.getFirst().events().getFirst()).isInstanceOf(CallLogged.class);
    assertThat(timeline.get(1).events().getFirst()).isInstanceOf(IncidentCreated.class);
    assertThat(history.record(story.open()).orElseThrow().timeline()).isEqualTo(timeline);
  }

  @Test
  void theCallsOfADuplicateStandInTheTimelineOfTheIncidentThatAnswersThem() {
    var call =
        history.timeline(story.duplicate()).stream()
            .filter(record -> record.events().getFirst() instanceof CallLogged)
            .findFirst()
            .orElseThrow();

    assertThat(history.timeline(story.fire())).contains(call);
  }

  @Test
  void theIncidentsForceWasOrderedForAreNamedOnceTheNewestFirst() {
    var ordered = new OrderedIncidents(database);

    assertThat(ordered.newest(10)).containsExactly(story.fire());
    assertThatThrownBy(() -> ordered.newest(0)).hasMessageContaining("limit");
  }

  private int byNumber(Recorded a, Recorded b) {
    return Long.compare(a.from(), b.from());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitchen", "短路", "13909090909", "着火了", "-0001", "王", "", "三楼"})
  void aClosedIncidentIsFoundByItsWords(String words) {
    assertThat(found(text(words))).contains(story.fire());
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "_", "%", "\\", "车库", "';--"})
  void signsOfTheQueryLanguageAreOnlyText(String words) {
    assertThat(found(text(words))).isEmpty();
  }

  @Test
  void anOpenIncidentIsNotAmongTheClosed() {
    assertThat(found(text(""))).doesNotContain(story.open());
    assertThat(history.record(story.open())).isPresent();
  }

  @Test
  void searchKeepsToDatesKindsAndAreas() {
    var area = story.state().incident(story.fire()).area();
    var before = new HistoryQuery("", null, City.START, Set.of(), Set.of(), 10);
    var during =
        new HistoryQuery(
            "",
            City.START,
            City.START.plusSeconds(86_400),
            Set.of(IncidentKind.BUILDING_FIRE),
            Set.of(area, new AreaId("elsewhere")),
            10);
    var otherKind = new HistoryQuery("", null, null, Set.of(IncidentKind.FLOOD), Set.of(), 10);
    var otherArea = new HistoryQuery("", null, null, Set.of(), Set.of(new AreaId("elsewhere")), 10);

    assertThat(found(before)).isEmpty();
    assertThat(found(during)).contains(story.fire());
    assertThat(found(otherKind)).isEmpty();
    assertThat(found(otherArea)).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutAGapOrARepeat() {
    var all = found(text("").alsoOpen());
    var paged = new ArrayList<IncidentId>();
    var page = new HistoryQuery("", null, null, Set.of(), Set.of(), 1).alsoOpen();
    for (var found = found(page); !found.isEmpty(); found = found(page.after(paged.getLast()))) {
      paged.addAll(found);
    }

    assertThat(all).contains(story.fire(), story.duplicate(), story.open());
    assertThat(paged).isEqualTo(all);
    assertThat(found(text("").after(new IncidentId("119-20260101-9999")))).isEmpty();
  }

  @Test
  void anOpenIncidentIsFoundWhenOpenOnesAreWanted() {
    assertThat(found(text(story.open().value()).alsoOpen())).containsExactly(story.open());
    assertThat(found(text(story.open().value()))).isEmpty();
  }

  @Test
  void aStationFindsWhatItsUnitsWentToAndWhatLiesInItsArea() {
    var fire = story.state().incident(story.fire());
    var stations = story.state().stations();
    for (var station : stations) {
      boolean went =
          fire.assignments().stream()
              .map(id -> story.state().assignment(id).unit())
              .anyMatch(
                  unit -> story.state().unit(unit).definition().station().equals(station.id()));
      boolean isNear = station.area().equals(fire.area());

      assertThat(found(text("").of(station.id())).contains(story.fire()))
          .as(station.id().value())
          .isEqualTo(went || isNear);
    }
    assertThat(stations).isNotEmpty();
  }

  private static HistoryQuery near(double lon, double lat, int meters) {
    return text("").near(new LonLat(lon, lat), meters);
  }

  @Test
  void searchByDistanceHoldsToTheMeter() {
    var place = story.state().incident(story.fire()).location().point();
    var north = new LonLat(place.lon(), place.lat() + 0.01);
    var west = new LonLat(place.lon() - 0.01, place.lat());
    for (var from : List.of(north, west)) {
      double meters = from.metersTo(place);

      assertThat(found(text("").near(from, (int) Math.ceil(meters)))).contains(story.fire());
      assertThat(found(text("").near(from, (int) Math.floor(meters)))).isEmpty();
    }
    assertThat(found(text("").near(place, 1))).contains(story.fire());
  }

  @Test
  void searchByDistanceJoinsWithTheOtherConditions() {
    var place = story.state().incident(story.fire()).location().point();

    assertThat(found(text("kitchen").near(place, 500))).containsExactly(story.fire());
    assertThat(found(text("车库").near(place, 500))).isEmpty();
    assertThat(found(text("").near(place, 500))).doesNotContain(story.open());
  }

  @Test
  void searchByDistanceMayReachOverTheDateLineAndThePoles() {
    assertThat(found(near(179.9, 44.9, HistoryQuery.Near.METERS_MAX))).isEmpty();
    assertThat(found(near(-180, -44.9, HistoryQuery.Near.METERS_MAX))).isEmpty();
    assertThat(found(near(82, 90, HistoryQuery.Near.METERS_MAX))).isEmpty();
  }

  @Test
  void theAnswersOfAnIncidentAreReadAsTheyWereGiven() {
    var decided = story.state().incident(story.fire()).situation();

    assertThat(history.record(story.fire()).orElseThrow().incident().situation())
        .isEqualTo(decided);
  }

  @Test
  void recordsThatChangedPlansAreFoundTheNewestFirst() {
    var plans =
        story.records().stream()
            .filter(r -> r.events().stream().anyMatch(PlanDefined.class::isInstance))
            .toList();

    assertThat(plans).hasSize(2);
    assertThat(history.planChanges(10)).isEqualTo(plans.reversed());
    assertThat(history.planChanges(1)).containsExactly(plans.getLast());
  }

  /** An archive that was written before the table was there finds the same records. */
  @Test
  void theMigrationFindsThePlansOfAnEarlierArchive() throws IOException {
    String fill;
    try (var in = History.class.getResourceAsStream(PLAN_MIGRATION)) {
      var sql = new String(Check.present(in, PLAN_MIGRATION).readAllBytes(), UTF_8);
      int from = sql.indexOf("INSERT INTO record_plan");
      fill = sql.substring(from, sql.indexOf(';', from));
    }
    var before = history.planChanges(100);

    database.write(
        c -> {
          try (var statement = c.createStatement()) {
            statement.executeUpdate("DELETE FROM record_plan");
            return statement.executeUpdate(fill);
          }
        });

    assertThat(before).isNotEmpty();
    assertThat(history.planChanges(100)).isEqualTo(before);
  }

  @Test
  void aPlaceIsReadAsItWasDecided() {
    var decided = story.state().incident(story.fire()).location().point();

    assertThat(history.record(story.fire()).orElseThrow().incident().point()).isEqualTo(decided);
  }

  @Test
  void theRecordNamesNotesTimesAndTheUnitThatRefused() {
    var record = history.record(story.fire()).orElseThrow();

    assertThat(record.timeline()).isEqualTo(history.timeline(story.fire()));
    assertThat(record.notes()).hasSize(1);
    var note = record.notes().getFirst();
    assertThat(note.happenedAt()).isEqualTo(note.at().minusSeconds(20));
    assertThat(record.assignments())
        .anySatisfy(
            a -> {
              assertThat(a.callSign()).isEqualTo("E21");
              assertThat(a.endReason()).isEqualTo("发动机故障");
            });
  }

  @Test
  void anUnknownIncidentHasNoRecord() {
    var unknown = new IncidentId("119-20260101-9999");
    assertThat(history.record(unknown)).isEmpty();
    assertThat(history.timeline(unknown)).isEmpty();
  }

  @Test
  void aLimitOutOfRangeNamesItself() {
    assertThatThrownBy(() -> new HistoryQuery("", null, null, Set.of(), Set.of(), 501))
        .hasMessageContaining("limit must be 1 to 500");
    assertThatThrownBy(() -> near(82, 44.9, 0)).hasMessageContaining("meters must be 1 to 100");
  }

  @Test
  void aSignThatADatabaseRefusesIsNamed() {
    assertThatThrownBy(() -> text("a\0b")).hasMessageContaining("text must be without control");
  }
}
