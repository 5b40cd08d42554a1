package fengsui.domain.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Step;
import fengsui.domain.aid.AidCommand.AnswerAid;
import fengsui.domain.aid.AidCommand.AskAid;
import fengsui.domain.aid.AidCommand.WithdrawAid;
import fengsui.domain.aid.AidEvent.AidOverdue;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.Role;
import fengsui.domain.plan.Need;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AidRulesTest {
  private static final AreaId NEIGHBOUR = new AreaId("TC");
  private static final List<Need> NEEDS = List.of(new Need.Units(UnitKind.RESCUE, 2));

  private final City city = City.small();
  private final IncidentId fire;

  AidRulesTest() {
    city.does("system", new DefineArea(SmallCity.area("TC", AreaKind.BRIGADE, null)));
    city.does("system", new DefineArea(SmallCity.area("TB", AreaKind.BATTALION, "TC")));
    city.does("system", new DefineArea(SmallCity.area("T1", AreaKind.STATION, "TB")));
    city.does(
        "system",
        new DefineStation(SmallCity.station("ST", "T1", 84.68, 44.43, ForceKind.NATIONAL)));
    city.does("system", new DefineUnit(SmallCity.unit("T11", UnitKind.RESCUE, "ST", Map.of(), 6)));
    city.does("system", new DefinePerson(SmallCity.person("wusu", Role.COMMANDER, "TC", null)));
    fire = city.fire();
  }

  @Test
  void aNeighbourIsAskedAndItsGrantedUnitMayBeOrderedForThisIncidentOnly() {
    assertThat(city.refused("commander", City.orderOf(fire, "T11")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    var aid = ask();
    assertThat(request(aid).status()).isEqualTo(AidStatus.ASKED);
    assertThat(request(aid).dueAt()).isEqualTo(request(aid).askedAt().plusSeconds(300));

    city.does("wusu", grant(aid, "T11"));

    assertThat(request(aid).status()).isEqualTo(AidStatus.GRANTED);
    var other = city.fire();
    assertThat(city.refused("commander", City.orderOf(other, "T11")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    city.does("taker", City.orderOf(fire, "T11"));
    assertThat(city.unit("T11").assignment()).isNotNull();
  }

  @Test
  void whatWasGrantedForADuplicateMayBeOrderedForTheIncidentThatAnswersForIt() {
    city.does("wusu", grant(ask(), "T11"));
    var open = ask();
    var primary = city.fire();

    city.does("taker", new LinkDuplicate(fire, primary));

    assertThat(request(open).status()).isEqualTo(AidStatus.WITHDRAWN);
    assertThat(request(open).endReason()).contains(primary.value());
    assertThat(city.state().aidDue()).isEmpty();
    city.does("taker", City.orderOf(primary, "T11"));
    assertThat(city.unit("T11").assignment()).isNotNull();
  }

  @Test
  void aUnitGivenBackMayNoLongerBeOrdered() {
    var aid = ask();
    city.does("wusu", grant(aid, "T11"));
    city.does("commander", new WithdrawAid(aid, "火灭了"));

    assertThat(request(aid).status()).isEqualTo(AidStatus.WITHDRAWN);
    assertThat(city.refused("commander", City.orderOf(fire, "T11")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
    assertThat(city.refused("commander", new WithdrawAid(aid, "again")))
        .isInstanceOf(Rejection.WrongTransition.class);
  }

  @Test
  void whatANeighbourSaysByTelephoneIsWrittenDownByTheAskerAndMarked() {
    var aid = ask();
    var said = new AnswerAid(aid, true, List.of(), "乌苏站12人两车", 5_400, false);
    assertThat(city.refused("commander", said)).isInstanceOf(Rejection.OutsideYourArea.class);
    city.does("commander", new AnswerAid(aid, true, List.of(), "乌苏站12人两车", 5_400, true));

    var answer = request(aid).answer();
    assertThat(answer).isNotNull();
    assertThat(answer.byTelephone()).isTrue();
    assertThat(answer.by().person().value()).isEqualTo("commander");
    assertThat(city.refused("wusu", grant(aid, "T11")))
        .as("one answer")
        .isInstanceOf(Rejection.WrongTransition.class);
  }

  @Test
  void onlyTheNeighboursOwnUnitsAreGranted() {
    var aid = ask();
    assertThat(city.refused("wusu", grant(aid, "E11"))).isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("wusu", grant(aid, "E99"))).isInstanceOf(Rejection.NotFound.class);
    assertThat(city.refused("jinghe", grant(aid, "T11")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void nobodyAsksTheOwnAreaOrOneThatIsNotThere() {
    assertThat(city.refused("commander", new AskAid(fire, new AreaId("JH"), "", NEEDS, "")))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("commander", new AskAid(fire, new AreaId("XX"), "", NEEDS, "")))
        .isInstanceOf(Rejection.NotFound.class);
    assertThat(city.refused("taker", new AskAid(fire, NEIGHBOUR, "", NEEDS, "")))
        .isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.refused("wusu", new AskAid(fire, null, "蓝天救援队", NEEDS, "")))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void anAgencyAnswersByTelephoneOnly() {
    city.does("commander", new AskAid(fire, null, "蓝天救援队", NEEDS, ""));
    var aid = city.state().aid().iterator().next().id();
    assertThat(city.refused("commander", new AnswerAid(aid, true, List.of(), "来10人", -1, false)))
        .isInstanceOf(Rejection.Contradiction.class);
    city.does("commander", new AnswerAid(aid, false, List.of(), "人都在外地", -1, true));
    assertThat(request(aid).status()).isEqualTo(AidStatus.REFUSED);
  }

  @Test
  void closingTheIncidentEndsWhatNobodyAnswered() {
    var aid = ask();
    city.does("commander", new CloseIncident(fire, new Outcome(OutcomeKind.RESOLVED, "")));
    assertThat(request(aid).status()).isEqualTo(AidStatus.WITHDRAWN);
  }

  @Test
  void anIncidentHasALimitedNumberOfRequests() {
    for (int i = 0; i < AidRequest.PER_INCIDENT_MAX; i++) {
      city.does("commander", new AskAid(fire, NEIGHBOUR, "", NEEDS, ""));
    }
    assertThat(city.refused("commander", new AskAid(fire, NEIGHBOUR, "", NEEDS, "")))
        .isInstanceOf(Rejection.LimitReached.class);
  }

  @Test
  void badRequestsNameTheField() {
    assertThatThrownBy(() -> new AskAid(fire, NEIGHBOUR, "也问", NEEDS, ""))
        .hasMessageContaining("area or agency");
    assertThatThrownBy(() -> new AskAid(fire, NEIGHBOUR, "", List.of(), ""))
        .hasMessageContaining("needs");
    var aid = new AidId(fire.value() + "-A1");
    assertThatThrownBy(() -> new AnswerAid(aid, true, List.of(), " ", -1, true))
        .hasMessageContaining("text");
    assertThatThrownBy(() -> new AnswerAid(aid, false, City.ids("T11"), "x", -1, true))
        .hasMessageContaining("units");
  }

  @Test
  void silenceIsNoticedOnceAndStandsInTheRecord() {
    var aid = ask();
    var due = request(aid).dueAt();
    assertThat(city.state().nextDue()).isEqualTo(due);
    assertThat(timersAfter(299)).isEmpty();
    assertThat(request(aid).overdueAt()).isNull();

    assertThat(timersAfter(1)).containsExactly(new AidOverdue(aid, due));

    assertThat(request(aid).overdueAt()).isEqualTo(due);
    assertThat(request(aid).status()).isEqualTo(AidStatus.ASKED);
    assertThat(city.state().nextDue()).as("once").isNull();
    city.does("wusu", grant(aid, "T11"));
    assertThat(request(aid).overdueAt()).as("it was late all the same").isEqualTo(due);
  }

  @Test
  void whoAnsweredOrWasNotNeededAnyMoreIsNotWaitedFor() {
    var answered = ask();
    city.does("wusu", grant(answered, "T11"));
    city.does("commander", new WithdrawAid(ask(), "够了"));

    assertThat(city.state().nextDue()).isNull();
    assertThat(timersAfter(3_600)).isEmpty();
  }

  @Test
  void theAskerMaySayByWhen() {
    city.does("commander", new AskAid(fire, NEIGHBOUR, "", NEEDS, "", 90));
    var asked = city.state().aid().iterator().next();
    assertThat(asked.dueAt()).isEqualTo(asked.askedAt().plusSeconds(90));
    assertThatThrownBy(() -> new AskAid(fire, NEIGHBOUR, "", NEEDS, "", 10))
        .hasMessageContaining("answerWithinSeconds");
  }

  @Test
  void aGrantedUnitIsReleasedByTheAsker() {
    var aid = ask();
    city.does("wusu", grant(aid, "T11"));
    var assignment = city.orderTo(fire, "T11", AssignmentStatus.ON_SCENE);
    city.does("commander", new ReleaseAssignment(assignment));
    assertThat(city.assignment(assignment).status()).isEqualTo(AssignmentStatus.RELEASED);
  }

  private List<Event> timersAfter(int seconds) {
    return city.after(seconds).timers() instanceof Step.New(var record, var after)
        ? record.events()
        : List.of();
  }

  private AidId ask() {
    city.does("commander", new AskAid(fire, NEIGHBOUR, "", NEEDS, "两个单元倒塌"));
    AidRequest last = null;
    for (var request : city.state().aid()) {
      last = request;
    }
    assertThat(last).isNotNull();
    return last.id();
  }

  private static AnswerAid grant(AidId aid, String unit) {
    return new AnswerAid(aid, true, List.of(new UnitId(unit)), "", 5_400, false);
  }

  private AidRequest request(AidId id) {
    return city.state().aid().find(id).orElseThrow();
  }
}
