package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.line;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people who change plans at the same time. */
class PlanMadeFromTest {
  private static final FormationId TEAM = new FormationId("TEAM");

  private final City city = City.small();
  private final PlanSet seen;

  PlanMadeFromTest() {
    activate(PlanSet.of(city.state()), null, List.of(team(1)), List.of(rule(2)));
    seen = PlanSet.of(city.state());
  }

  @Test
  void whatSomebodyElseAddedMeanwhileStays() {
    activate(seen, newPlan(), seen.formations(), seen.levelRules());

    var change = seen.to(new PlanSet(List.of(team(3)), seen.levelRules(), seen.plans()));
    city.does("admin", new ChangePlans(change, "three"));

    assertThat(change.retired()).isEmpty();
    assertThat(city.state().plans().contains(newPlan().id())).isTrue();
  }

  @Test
  void aPlanThatSomebodyElseChangedIsNotRetired() {
    var without = new PlanSet(seen.formations(), seen.levelRules(), seen.plans().subList(0, 1));
    var gone = seen.plans().get(1);
    activate(
        seen,
        new ResponsePlan(gone.id(), "other", gone.kinds(), gone.level(), gone.lines(), 1),
        seen.formations(),
        seen.levelRules());

    refuses(seen.to(without), gone.id().value());
  }

  @Test
  void aPlanOfAnIdThatSomebodyElseTookMeanwhileIsRefused() {
    var change = seen.to(with(newPlan()));
    activate(seen, newPlan(), seen.formations(), seen.levelRules());

    refuses(change, "late");
  }

  @Test
  void aFormationThatSomebodyElseChangedIsNeitherChangedNorRetired() {
    activate(seen, null, List.of(team(2)), seen.levelRules());

    refuses(seen.to(new PlanSet(List.of(team(3)), seen.levelRules(), seen.plans())), "TEAM");
    refuses(seen.to(new PlanSet(List.of(), seen.levelRules(), seen.plans())), "TEAM");
  }

  @Test
  void levelRulesThatSomebodyElseChangedAreNotOverwritten() {
    activate(seen, null, seen.formations(), List.of(rule(3)));

    refuses(seen.to(new PlanSet(seen.formations(), List.of(rule(4)), seen.plans())), "levelRules");
  }

  private void activate(
      PlanSet from,
      @Nullable ResponsePlan plan,
      List<FormationDefinition> formations,
      List<LevelRule> rules) {
    var plans = plan == null ? from.plans() : with(from, plan).plans();
    city.does("admin", new ChangePlans(from.to(new PlanSet(formations, rules, plans)), "now"));
  }

  private void refuses(PlanChange change, String field) {
    assertThat(city.refused("admin", new ChangePlans(change, "too late")))
        .isEqualTo(
            new Rejection.Contradiction(
                field, "somebody else changed it since this change was begun; look at it again"));
  }

  private PlanSet with(ResponsePlan plan) {
    return with(seen, plan);
  }

  private static PlanSet with(PlanSet set, ResponsePlan plan) {
    return set.with(new PlanChange(List.of(plan), List.of(), List.of(), List.of(), null));
  }

  private static ResponsePlan newPlan() {
    return new ResponsePlan(
        new PlanId("late"),
        "late",
        Set.of(IncidentKind.FLOOD),
        new AlarmLevel(1),
        List.of(tenders(1)),
        1);
  }

  private static FormationDefinition team(int tenders) {
    return new FormationDefinition(TEAM, "team", List.of(tenders(tenders)));
  }

  private static LevelRule rule(int level) {
    return new LevelRule(
        "trapped",
        "trapped",
        Set.of(IncidentKind.BUILDING_FIRE),
        new AlarmLevel(level),
        List.of(new Condition.TrappedAtLeast(3)));
  }

  private static RequirementLine tenders(int amount) {
    return line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }
}
