package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.line;
import static fengsui.domain.testing.SmallCity.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentEvent.AlarmRaised;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Premises;
import fengsui.domain.incident.PremisesKind;
import fengsui.domain.incident.Question;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.weather.Weather;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSupplementTest {
  private static final FormationId TEAM = new FormationId("TEAM");

  private final City city = City.small();

  @Test
  void aSupplementAddsWhileItsConditionsHold() {
    supplement("trapped", new Condition.TrappedAtLeast(3), rescuers(12));
    var fire = city.fire();
    assertThat(amounts(fire)).containsExactly("tenders 2");

    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(3)));
    assertThat(amounts(fire)).containsExactly("tenders 2", "rescuers 12");

    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(2)));
    assertThat(amounts(fire)).containsExactly("tenders 2");
  }

  @Test
  void everyConditionMustHold() {
    for (var held : held()) {
      var other = City.small();
      var fire = other.fire();
      var state = other.state();
      var subject = PlanSubject.of(state.incident(fire));
      assertThat(Conditions.hold(state, subject, List.of(held))).as("%s", held).isFalse();
    }
    city.does("commander", new SetWeather(weather(Weather.ROAD_ICE)));
    var fire = city.fire();
    var known =
        new Situation(
            4,
            Set.of(Hazard.CHEMICALS),
            "",
            Map.of(Question.STOREYS, 18),
            new Premises(PremisesKind.HOSPITAL, "州人民医院"));
    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, known));
    var subject = PlanSubject.of(city.incident(fire));

    assertThat(Conditions.hold(city.state(), subject, held().subList(0, 5))).isTrue();
    var inArea = new Condition.InArea(List.of(new AreaId("BL")));
    assertThat(Conditions.hold(city.state(), subject, List.of(inArea))).isTrue();
    var elsewhere = new Condition.InArea(List.of(new AreaId("JH")));
    assertThat(Conditions.hold(city.state(), subject, List.of(elsewhere))).isFalse();
  }

  private static List<Condition> held() {
    return List.of(
        new Condition.TrappedAtLeast(4),
        new Condition.HazardPresent(Set.of(Hazard.CHEMICALS)),
        new Condition.AnswerAtLeast(Question.STOREYS, 18),
        new Condition.PremisesOfKind(Set.of(PremisesKind.HOSPITAL)),
        new Condition.WeatherIs(Set.of(Weather.ROAD_ICE, Weather.SNOWSTORM)),
        new Condition.PremisesNamed(List.of("人民医院")),
        new Condition.DuringHours("22:00", "06:00"));
  }

  @Test
  void hoursGoOverMidnightInBeijingTime() {
    var night = new Condition.DuringHours("22:00", "06:00");
    var day = new Condition.DuringHours("09:30", "18:00");

    assertThat(night.contains(22 * 60)).isTrue();
    assertThat(night.contains(5 * 60 + 59)).isTrue();
    assertThat(night.contains(6 * 60)).isFalse();
    assertThat(day.contains(9 * 60 + 29)).isFalse();
    assertThat(day.contains(9 * 60 + 30)).isTrue();
    assertThat(day.contains(18 * 60)).isFalse();
    // 23:30 in Beijing is 15:30 UTC.
    var subject = subject(Instant.parse("2026-06-01T15:30:00Z"));
    assertThat(Conditions.hold(city.state(), subject, List.of(night))).isTrue();
  }

  @Test
  void weatherCountsWhereItIsReportedAndUntilItEnds() {
    supplement("ice", new Condition.WeatherIs(Set.of(Weather.ROAD_ICE)), rescuers(4));
    var fire = city.fire();
    city.does("commander", new SetWeather(weather(Weather.ROAD_ICE)));
    assertThat(amounts(fire)).contains("rescuers 4");

    // Nothing was recorded since: it is the alarm that is raised at that moment which counts.
    var raised =
        city.after(7 * 3_600)
            .does("commander", new RaiseAlarm(fire, new AlarmLevel(2), "after the ice"));
    assertThat(((AlarmRaised) raised.events().getFirst()).missing())
        .extracting(line -> line.line().id())
        .containsExactly("tenders", "reach", "water");
    assertThat(amounts(fire)).doesNotContain("rescuers 4");
    assertThat(city.refused("taker", new SetWeather(weather(Weather.FOG))))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, r -> assertThat(r.field()).isEqualTo("report.until"));
    assertThat(city.refused("jinghe", new SetWeather(weather(Weather.FOG))))
        .isInstanceOf(Rejection.OutsideYourArea.class);
  }

  @Test
  void theSameThingIsAskedForOnceWithTheLargerAmount() {
    supplement(
        "trapped",
        new Condition.TrappedAtLeast(1),
        line("tenders", new Need.Units(UnitKind.WATER_TENDER, 5)),
        new RequirementLine(
            "tenders-soon", "tenders", new Need.Units(UnitKind.WATER_TENDER, 1), 0, 300));
    var fire = city.fire();
    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(1)));

    var lines = Requirements.lines(city.state(), city.incident(fire));

    assertThat(amounts(fire)).containsExactly("tenders 5", "tenders-soon 1");
    assertThat(lines.getFirst().source()).isEqualTo(new LineSource(new PlanId("trapped"), 1));
  }

  @Test
  void aRaisedLevelAddsOnlyWhatIsMissing() {
    supplement("trapped", new Condition.TrappedAtLeast(1), rescuers(6));
    var fire = city.fire();
    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(1)));
    for (var unit : List.of("E11", "E21", "E31", "R13")) {
      city.order(fire, unit);
    }

    city.does("commander", new RaiseAlarm(fire, new AlarmLevel(2), "larger"));

    assertThat(amounts(fire)).containsExactly("tenders 3", "reach 30", "water 20000", "rescuers 6");
    assertThat(Requirements.open(city.state(), city.incident(fire)))
        .extracting(open -> open.line().id())
        .containsExactly("reach");
  }

  @Test
  void aFormationStandsForItsPartsAndSeveralAddUp() {
    var inner = new FormationId("INNER");
    change(
        List.of(
            new FormationDefinition(
                TEAM,
                "team",
                List.of(
                    line("boats", new Need.Quantity(Capability.BOATS, 1)),
                    line("inner", new Need.WholeFormation(inner, 2)))),
            new FormationDefinition(
                inner,
                "inner",
                List.of(
                    line("rescuers", new Need.Quantity(Capability.RESCUERS, 3)),
                    line("reach", new Need.Quantity(Capability.AERIAL_M, 30))))),
        supplementOf(
            "teams",
            new Condition.TrappedAtLeast(1),
            line("teams", new Need.WholeFormation(TEAM, 2)),
            line("one", new Need.WholeFormation(inner, 1)),
            rescuers(10)));
    var fire = city.fire();
    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(1)));

    // 2 teams of 1 boat and 2 inner ones of 3, and one inner more: 15 rescuers, above the 10.
    assertThat(amounts(fire))
        .containsExactly("tenders 2", "rescuers 15", "teams.boats 2", "teams.inner.reach 30");
  }

  @Test
  void stagedForceComesOnTopAndIsToldApart() {
    supplement("staged", new Condition.TrappedAtLeast(1), staged(1));
    var fire = city.fire();
    city.does("taker", new Classify(fire, IncidentKind.BUILDING_FIRE, trapped(1)));

    var lines = Requirements.lines(city.state(), city.incident(fire));

    assertThat(amounts(fire)).containsExactly("tenders 2", "waiting 3");
    var force = new ArrayList<UnitDefinition>();
    List.of("E11", "E21", "E31").forEach(id -> force.add(city.unit(id).definition()));
    assertThat(Requirements.staged(lines, force)).containsExactly(force.getLast().id());
    for (var unit : List.of("E11", "E21", "E31")) {
      var ordered = city.assignment(city.order(fire, unit));
      assertThat(ordered.staged()).as(unit).isEqualTo(unit.equals("E31") ? true : null);
    }
  }

  @Test
  void onlyACrewWithTheQualificationServesTheLine() {
    var plain = SmallCity.unit("R13", UnitKind.RESCUE, "S1", Map.of(Capability.RESCUERS, 6), 7);
    var skilled = withQualification(plain, 2);
    var asked =
        new RequirementLine(
            "r",
            "r",
            new Need.Quantity(Capability.RESCUERS, 6),
            0,
            0,
            Map.of(Qualification.HAZMAT, 2),
            null,
            null);

    assertThat(Requirements.open(List.of(asked), List.of(plain))).hasSize(1);
    assertThat(Requirements.open(List.of(asked), List.of(withQualification(plain, 1)))).hasSize(1);
    assertThat(Requirements.open(List.of(asked), List.of(skilled))).isEmpty();
    city.does("admin", new DefineUnit(skilled));
    assertThat(city.unit("R13").definition().qualified(Qualification.HAZMAT)).isEqualTo(2);
  }

  @Test
  void theHighestLevelWhoseRuleHoldsIsProposed() {
    var rules =
        List.of(
            rule("a", 2, new Condition.TrappedAtLeast(1)),
            rule("b", 4, new Condition.TrappedAtLeast(10)),
            rule("c", 3, new Condition.AnswerAtLeast(Question.CASUALTIES, 3)));
    city.does(
        "admin",
        new ChangePlans(
            new PlanChange(List.of(), List.of(), List.of(), List.of(), rules), "levels"));

    var subject = subject(City.START);
    assertThat(Requirements.levelRule(city.state(), subject)).isEmpty();
    var known = new Situation(1, Set.of(), "", Map.of(Question.CASUALTIES, 5), null);
    assertThat(Requirements.levelRule(city.state(), with(subject, known)))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("c"));
  }

  private static PlanSubject subject(Instant at) {
    return with(
        new PlanSubject(
            IncidentKind.BUILDING_FIRE,
            new AlarmLevel(1),
            Situation.UNKNOWN,
            new AreaId("A1"),
            "",
            at),
        Situation.UNKNOWN);
  }

  private static PlanSubject with(PlanSubject subject, Situation situation) {
    return new PlanSubject(
        subject.kind(),
        subject.level(),
        situation,
        subject.area(),
        subject.address(),
        subject.receivedAt());
  }

  private static LevelRule rule(String id, int level, Condition when) {
    return new LevelRule(
        id, id, Set.of(IncidentKind.BUILDING_FIRE), new AlarmLevel(level), List.of(when));
  }

  private WeatherReport weather(Weather kind) {
    return WeatherReport.said(
        new AreaId("BL"), Set.of(kind), City.START.plus(Duration.ofHours(6)), "");
  }

  private static Situation trapped(int people) {
    return new Situation(people, Set.of(), "");
  }

  private static RequirementLine rescuers(int amount) {
    return line("rescuers", new Need.Quantity(Capability.RESCUERS, amount));
  }

  private static RequirementLine staged(int amount) {
    return new RequirementLine(
        "waiting",
        "waiting",
        new Need.Units(UnitKind.WATER_TENDER, amount),
        0,
        0,
        null,
        true,
        null);
  }

  private static UnitDefinition withQualification(UnitDefinition unit, int people) {
    return new UnitDefinition(
        unit.id(),
        unit.callSign(),
        unit.kind(),
        unit.force(),
        unit.vehicleClass(),
        unit.station(),
        unit.capabilities(),
        unit.formations(),
        unit.crew(),
        Map.of(Qualification.HAZMAT, people));
  }

  private static ResponsePlan supplementOf(String id, Condition when, RequirementLine... lines) {
    var base = plan(id, 1, lines);
    return new ResponsePlan(
        base.id(), id, base.kinds(), base.level(), base.lines(), 1, List.of(when));
  }

  private void supplement(String id, Condition when, RequirementLine... lines) {
    change(List.of(), supplementOf(id, when, lines));
  }

  private void change(List<FormationDefinition> formations, ResponsePlan plan) {
    city.does(
        "admin",
        new ChangePlans(
            new PlanChange(List.of(plan), List.of(), formations, List.of(), null), "tried"));
  }

  private List<String> amounts(IncidentId fire) {
    return Requirements.lines(city.state(), city.incident(fire)).stream()
        .map(line -> line.id() + " " + line.need().amount())
        .toList();
  }
}
