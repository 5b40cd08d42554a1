package fengsui.domain.prealert;

import static fengsui.domain.testing.City.ids;
import static fengsui.domain.testing.City.preAlert;
import static fengsui.domain.testing.City.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.Step;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.prealert.PreAlertCommand.SendPreAlert;
import fengsui.domain.prealert.PreAlertEvent.PreAlertEnded;
import fengsui.domain.prealert.PreAlertEvent.PreAlertSent;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreAlertRulesTest {
  private final City city = City.small();

  @Test
  void likelyUnitsAreToldAndStayFree() {
    var record = city.does("taker", preAlert(null, "E11", "L12"));

    var told = sent(record);
    assertThat(record.events())
        .containsExactly(new PreAlertSent(told, ids("E11", "L12"), List.of()));
    assertThat(told.area()).isEqualTo(new AreaId("A1"));
    assertThat(told.sentBy()).isEqualTo(City.author("taker"));
    assertThat(told.lapsesAt()).isEqualTo(city.now().plus(PreAlert.LAPSES_AFTER));
    assertThat(city.state().preAlerts()).containsExactly(told);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.unit("E11").isFree()).isTrue();
  }

  @Test
  void pressingTwiceTellsNobodyTwice() {
    var id = sent(city.does("taker", preAlert(null, "E11", "L12"))).id();

    assertThat(city.after(20).refused("taker", preAlert(id, "L12", "E11", "E11")))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void onlyNewlyLikelyUnitsAreToldAndTheOthersStoodDown() {
    var first = sent(city.does("taker", preAlert(null, "E11", "L12")));

    var record = city.after(20).does("taker", preAlert(first.id(), "E11", "E21"));

    assertThat(record.events())
        .containsExactly(new PreAlertSent(sent(record), ids("E21"), ids("L12")));
    assertThat(sent(record).sentAt()).isEqualTo(first.sentAt());
    assertThat(sent(record).lapsesAt()).isEqualTo(first.lapsesAt());
  }

  @Test
  void anIncidentHasOnePreAlertWhoeverSendsAnother() {
    var own = sent(city.does("taker", preAlert(null, "E11"))).id();
    var incident = made(own);
    var form = sent(city.does("taker", preAlert(null, "E21"))).id();

    var second =
        new SendPreAlert(
            form,
            incident,
            IncidentKind.BUILDING_FIRE,
            new AlarmLevel(1),
            SmallCity.NEAR_S1,
            ids("E21"));

    assertThat(city.refused("taker", second))
        .isEqualTo(
            new Rejection.Contradiction(
                "preAlert", "the incident has " + own.value() + " already; change that one"));
  }

  @Test
  void whatTheCallerSaysNowIsShownWithoutAnotherRing() {
    var first = sent(city.does("taker", preAlert(null, "E11")));
    var level2 =
        new SendPreAlert(
            first.id(),
            null,
            IncidentKind.HIGH_RISE_FIRE,
            new AlarmLevel(2),
            SmallCity.NEAR_S2,
            ids("E11"));

    var record = city.does("taker", level2);

    var now = sent(record);
    assertThat(record.events()).containsExactly(new PreAlertSent(now, List.of(), List.of()));
    assertThat(now.kind()).isEqualTo(IncidentKind.HIGH_RISE_FIRE);
    assertThat(now.area()).isEqualTo(new AreaId("A2"));
  }

  @Test
  void theOrderFollowsAndTheOthersAreStoodDown() {
    var told = sent(city.does("taker", preAlert(null, "E11", "L12")));
    var incident = made(told.id());
    assertThat(preAlertOf(incident).units()).isEqualTo(ids("E11", "L12"));

    var record = city.does("taker", City.orderOf(incident, "E11", "E21"));

    assertThat(ended(record))
        .isEqualTo(
            new PreAlertEnded(
                told.id(), incident, PreAlertEnd.ORDERED, ids("E11"), ids("L12"), ""));
    assertThat(city.state().preAlerts()).isEmpty();
  }

  @Test
  void anotherForceIsOrderedAndAllAreStoodDown() {
    var told = sent(city.does("taker", preAlert(null, "L12")));
    var incident = made(told.id());
    var assignment = city.order(incident, "E21");
    assertThat(city.state().preAlerts()).isEmpty();
    city.does("taker", of(incident, "L12"));

    var record =
        city.does("taker", new ChangeOrder(incident, List.of(assignment), ids("E31"), "why", null));

    assertThat(ended(record).stoodDown()).isEqualTo(ids("L12"));
  }

  @Test
  void anIncidentHasOneThatSaysWhatTheIncidentSays() {
    var incident = city.fire();
    var first = sent(city.does("commander", of(incident, "E21")));

    var record = city.does("commander", of(incident, "E21", "R13"));

    assertThat(sent(record).id()).isEqualTo(first.id());
    assertThat(sent(record).location()).isEqualTo(SmallCity.NEAR_S1);
    assertThat(((PreAlertSent) record.events().getFirst()).told()).isEqualTo(ids("R13"));
    var other = city.fire();
    assertThat(city.refused("commander", with(first.id(), other, "E21")))
        .isInstanceOf(Rejection.Contradiction.class);
  }

  @Test
  void aUnitThatIsOrderedElsewhereLeavesIt() {
    var told = sent(city.does("taker", preAlert(null, "E11", "L12")));
    city.order(city.fire(), "E11");
    assertThat(city.state().preAlerts())
        .extracting(PreAlert::id, PreAlert::units)
        .containsExactly(tuple(told.id(), ids("L12")));

    city.order(city.fire(), "L12");

    assertThat(city.state().preAlerts()).isEmpty();
  }

  @Test
  void whoIsTakenOrToldAlreadyIsLeftOut() {
    city.order(city.fire(), "E11");
    city.does("taker", preAlert(null, "L12"));

    assertThat(sent(city.does("taker", preAlert(null, "E11", "L12", "E21"))).units())
        .isEqualTo(ids("E21"));
    assertThat(city.refused("taker", preAlert(null, "E11")))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(city.refused("taker", preAlert(null, "L12")))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("taker", preAlert(null, "E99")))
        .isEqualTo(new Rejection.NotFound("unit", "E99"));
  }

  @Test
  void itEndsWithItsIncident() {
    var closed = city.fire();
    city.does("taker", of(closed, "E11"));
    var end = city.does("taker", new CloseIncident(closed, new Outcome(OutcomeKind.RESOLVED, "")));
    assertThat(ended(end).end()).isEqualTo(PreAlertEnd.CLOSED);

    var duplicate = city.fire();
    city.does("taker", of(duplicate, "E11"));
    city.does("taker", new LinkDuplicate(duplicate, city.fire()));
    assertThat(city.state().preAlerts()).isEmpty();
  }

  @Test
  void aPersonStandsItDown() {
    var told = sent(city.does("taker", preAlert(null, "E11")));

    var record = city.does("taker", new EndPreAlert(told.id(), "prank"));

    assertThat(ended(record))
        .isEqualTo(
            new PreAlertEnded(
                told.id(), null, PreAlertEnd.STOOD_DOWN, List.of(), ids("E11"), "prank"));
    assertThat(city.refused("taker", new EndPreAlert(told.id(), "prank")))
        .isInstanceOf(Rejection.NotFound.class);
    assertThat(city.refused("taker", preAlert(told.id(), "E11")))
        .isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void withoutAnOrderItLapsesByItself() {
    city.does("taker", preAlert(null, "E11"));
    assertThat(city.state().nextDue()).isEqualTo(city.now().plus(PreAlert.LAPSES_AFTER));
    city.after(30).does("taker", preAlert(null, "L12"));
    city.after((int) PreAlert.LAPSES_AFTER.toSeconds() - 31);
    assertThat(city.timers()).isInstanceOf(Step.Nothing.class);

    city.after(1).timers();

    assertThat(city.state().preAlerts()).hasSize(1);
    city.after(30).timers();
    assertThat(city.state().nextDue()).isNull();
  }

  @Test
  void nobodyTellsUnitsOutsideTheOwnArea() {
    assertThat(city.refused("jinghe", preAlert(null, "E31")))
        .isEqualTo(new Rejection.OutsideYourArea(new AreaId("JH"), new AreaId("A1")));
    var own =
        new SendPreAlert(
            null, null, IncidentKind.FLOOD, new AlarmLevel(1), SmallCity.NEAR_S3, ids("E11"));
    assertThat(city.refused("jinghe", own)).isInstanceOf(Rejection.OutsideYourArea.class);
    assertThat(city.refused("crew11", preAlert(null, "E11")))
        .isInstanceOf(Rejection.NotAllowed.class);
    var told = sent(city.does("taker", preAlert(null, "E11")));
    assertThat(city.refused("jinghe", new EndPreAlert(told.id(), "mine")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    assertThat(city.refused("jinghe", create(told.id(), SmallCity.NEAR_S3)))
        .isEqualTo(new Rejection.OutsideYourArea(new AreaId("JH"), new AreaId("A1")));
  }

  @Test
  void nonsenseIsRefused() {
    city.does("commander", new PutOutOfService(new UnitId("E11"), "engine"));
    assertThat(city.refused("taker", preAlert(null, "E11")))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(city.refused("taker", of(new IncidentId("119-0"), "L12")))
        .isInstanceOf(Rejection.NotFound.class);
    assertThatThrownBy(() -> preAlert(null)).hasMessageContaining("units");
  }

  /** The form becomes an incident. */
  private IncidentId made(PreAlertId id) {
    return City.created(city.does("taker", create(id, SmallCity.NEAR_S1)));
  }

  private static CreateIncident create(PreAlertId id, Location at) {
    return new CreateIncident(
        null, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), at, Situation.UNKNOWN, id);
  }

  private static SendPreAlert of(IncidentId incident, String... units) {
    return with(null, incident, units);
  }

  private static SendPreAlert with(@Nullable PreAlertId id, IncidentId incident, String... units) {
    return new SendPreAlert(
        id, incident, IncidentKind.FLOOD, new AlarmLevel(3), SmallCity.NEAR_S2, ids(units));
  }

  private PreAlert preAlertOf(IncidentId incident) {
    for (var preAlert : city.state().preAlerts()) {
      if (incident.equals(preAlert.incident())) {
        return preAlert;
      }
    }
    throw new AssertionError(incident + " has none");
  }

  private static PreAlertEnded ended(Recorded record) {
    return record.events().stream()
        .filter(PreAlertEnded.class::isInstance)
        .map(PreAlertEnded.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
