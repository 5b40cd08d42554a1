package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.line;
import static fengsui.domain.testing.SmallCity.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Rejection;
import fengsui.domain.plan.PlanProblem.Kind;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import fengsui.domain.station.ReferenceEvent.PlansActivated;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
  private final City city = City.small();

  @Test
  void changedLevelsGoInForceTogether() {
    var raised =
        change(
            plan("fire-1", 1, tenders(4)),
            plan("fire-2", 2, tenders(4), reach(30), water(20_000)),
            plan("fire-3", 3, tenders(9), reach(54), water(20_000)));

    var record = city.does("admin", new ChangePlans(raised, "more water"));

    assertThat(record.events().getFirst()).isEqualTo(new PlansActivated("more water", 3));
    assertThat(record.events()).filteredOn(PlanDefined.class::isInstance).hasSize(3);
    assertThat(city.state().plans().find(new PlanId("fire-1")).orElseThrow().version())
        .isEqualTo(2);
    assertThat(city.refused("admin", new ChangePlans(raised, "again")))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, r -> assertThat(r.why()).contains("version 2"));
  }

  @Test
  void anEarlierVersionIsBroughtBack() {
    var first = city.state().plans().find(new PlanId("fire-1")).orElseThrow();
    city.does("admin", new ChangePlans(change(plan("fire-1", 1, tenders(3))), "three"));

    city.does("admin", new ChangePlans(change(first.withVersion(2)), "back"));

    var back = city.state().plans().find(new PlanId("fire-1")).orElseThrow();
    assertThat(back).isEqualTo(first.withVersion(3));
  }

  @Test
  void aLevelThatAsksForLessThanTheOneBelowIsRefusedByItsLine() {
    refuses(
        change(plan("fire-3", 3, tenders(2), reach(30), water(20_000))),
        "fire-3.tenders",
        "for BUILDING_FIRE plan fire-2 asks in line tenders for 3, this higher level only for 2");
    refuses(change(plan("fire-3", 3, tenders(3), water(20_000))), "fire-3", "in line reach for 30");
    refuses(
        change(plan("fire-1", 1, crewOf(6, tenders(2)))),
        "fire-2.tenders",
        "plan fire-1 asks in line tenders for no more, but under stricter terms");
  }

  @Test
  void ofTwoLinesForTheSameThingTheOneOfThatNameIsPointedAt() {
    var first = new RequirementLine("first", "first", tenders(2).need(), 0, 300);
    var fewer = new RequirementLine("first", "first", tenders(1).need(), 0, 300);

    refuses(
        change(
            plan("fire-1", 1, tenders(2), first),
            plan("fire-2", 2, tenders(9), fewer, reach(30), water(20_000))),
        "fire-2.first",
        "asks in line first for 2, this higher level only for 1");
  }

  @Test
  void aPartOfAFormationIsPointedAtByTheLineThatAsksForIt() {
    var team = new FormationDefinition(new FormationId("TEAM"), "team", List.of(tenders(2)));
    var change =
        new PlanChange(
            List.of(plan("fire-3", 3, whole("team", "TEAM"), reach(30), water(20_000))),
            List.of(),
            List.of(team),
            List.of(),
            null);

    refuses(change, "fire-3.team", "asks in line tenders for 3, this higher level only for 2");
  }

  @Test
  void aLevelIsComparedWithTheNextOneBelowAlone() {
    var change =
        change(
            plan("fire-1", 1, tenders(4)),
            plan("fire-2", 2, tenders(4)),
            plan("fire-3", 3, tenders(3)));

    var found = PlanChanges.errors(city.state(), change);

    assertThat(found).extracting(problem -> problem.in().id()).containsExactly("fire-3");
  }

  @Test
  void contradictoryLinesAreRefused() {
    var other = new RequirementLine("more", "more", tenders(9).need(), 0, 0);
    refuses(
        change(plan("fire-3", 3, tenders(3), reach(30), water(20_000), other)),
        "fire-3.more",
        "line tenders asks for the same under the same terms: 3 and 9");
    var late =
        new RequirementLine(
            "late", "late", new Need.Units(UnitKind.LADDER, 1), 0, 600, null, true, null);
    refuses(
        change(plan("fire-3", 3, tenders(3), reach(30), water(20_000), late)),
        "fire-3.late",
        "a staging line has no deadline");
    refuses(
        change(plan("other", 2, tenders(3), reach(30), water(20_000))),
        "other",
        "plan fire-2 answers BUILDING_FIRE at level 2 already");
  }

  @Test
  void aProblemTellsWhetherItIsOfAPlanAFormationOrALevelRule() {
    var part = whole("f", "NONE");
    var change =
        new PlanChange(
            List.of(plan("SAME", 5, tenders(3), reach(30), water(20_000), part)),
            List.of(),
            List.of(new FormationDefinition(new FormationId("SAME"), "team", List.of(part))),
            List.of(),
            null);

    assertThat(PlanChanges.errors(city.state(), change))
        .extracting(PlanProblem::message)
        .containsExactly(
            "formation SAME, line f: formation NONE is not defined",
            "plan SAME, line f: formation NONE is not defined");
  }

  @Test
  void unknownFormationsAndCirclesAreRefusedByName() {
    var asks = plan("fire-5", 5, tenders(3), reach(30), water(20_000), whole("f", "NONE"));
    refuses(change(asks), "fire-5.f", "formation NONE is not defined");

    var circle = formations(formation("A", "B"), formation("B", "C"), formation("C", "A"));
    refuses(circle, "A", "A → B → C → A");

    var deep =
        formations(
            formation("A", "B"),
            formation("B", "C"),
            formation("C", "D"),
            formation("D", "E"),
            formation("E", "F"),
            new FormationDefinition(new FormationId("F"), "F", List.of(tenders(1))));
    refuses(deep, "A", "nested more than 5 deep");
  }

  @Test
  void aFormationThatAPlanAsksForIsNotRetired() {
    var made = new FormationDefinition(new FormationId("A"), "A", List.of(tenders(1)));
    city.does(
        "admin",
        new ChangePlans(
            new PlanChange(
                List.of(plan("fire-5", 5, tenders(3), reach(30), water(20_000), whole("f", "A"))),
                List.of(),
                List.of(made),
                List.of(),
                null),
            "team"));
    var retire =
        new PlanChange(List.of(), List.of(), List.of(), List.of(new FormationId("A")), null);

    refuses(retire, "fire-5.f", "formation A is not defined");
    assertThat(
            city.does(
                    "admin",
                    new ChangePlans(
                        new PlanChange(
                            List.of(),
                            List.of(new PlanId("fire-5")),
                            List.of(),
                            List.of(new FormationId("A")),
                            null),
                        "both"))
                .events())
        .contains(new PlanRetired(new PlanId("fire-5")));
  }

  @Test
  void anUnknownAreaIsRefused() {
    var base = plan("far", 1, tenders(1));
    var far = supplement(base, new Condition.InArea(List.of(new AreaId("MOON"))));
    refuses(change(far), "far", "area MOON is not defined");
  }

  @Test
  void moreLinesThanAProposalWeighsAreRefused() {
    var plans = new ArrayList<ResponsePlan>();
    for (int p = 0; p < 4; p++) {
      var lines = new RequirementLine[ResponsePlan.LINES_MAX];
      for (int l = 0; l < lines.length; l++) {
        lines[l] =
            new RequirementLine("l" + l, "l", tenders(1).need(), 0, 1 + p * lines.length + l);
      }
      plans.add(supplement(plan("s" + p, 1, lines), new Condition.TrappedAtLeast(1)));
    }
    refuses(change(plans.toArray(ResponsePlan[]::new)), "fire-1", "together have 161 lines");
  }

  @Test
  void theForceThereIsCannotGiveIt() {
    var hard =
        plan(
            "fire-1",
            1,
            crewOf(9, tenders(1)),
            line("boats", new Need.Quantity(Capability.BOATS, 1)),
            line("many", new Need.Units(UnitKind.LADDER, 7)),
            new RequirementLine(
                "skilled",
                "skilled",
                new Need.Quantity(Capability.RESCUERS, 1),
                0,
                0,
                Map.of(Qualification.HAZMAT, 1),
                null,
                null),
            new RequirementLine("soon", "soon", new Need.Units(UnitKind.LADDER, 7), 0, 60));
    var force = new ArrayList<UnitDefinition>();
    for (var unit : city.state().units()) {
      force.add(unit.definition());
    }

    var warnings = ForceCheck.warnings(new PlanSet(List.of(), List.of(), List.of(hard)), force);

    assertThat(warnings)
        .extracting(w -> w.kind() + " " + w.line())
        .containsExactly(
            "CREW_ABOVE_ALL tenders",
            "NOBODY_HAS boats",
            "FORCE_TOO_SMALL many",
            "CONTAINED many",
            "NOBODY_QUALIFIED skilled",
            "FORCE_TOO_SMALL soon");
    assertThat(warnings).noneMatch(w -> w.kind().isError());
    assertThat(warnings.getFirst().message())
        .isEqualTo(
            "plan fire-1, line tenders: a crew of 9 is asked for, the largest that has it is 6");
    assertThat(Kind.values()).allSatisfy(kind -> assertThat(kind.name()).isNotEmpty());
  }

  @Test
  void theLastPlanOfAKindDoesNotGoUnseen() {
    var now = PlanSet.of(city.state());
    var base = now.plans().stream().filter(plan -> !plan.isSupplement()).findFirst().orElseThrow();
    var nothing = new PlanSet(now.formations(), now.levelRules(), List.of());

    assertThat(ForceCheck.lost(now, now)).isEmpty();
    assertThat(ForceCheck.lost(now, nothing))
        .contains(
            new PlanProblem(
                Kind.LAST_PLAN_GOES,
                new PlanProblem.Owner(PlanProblem.OwnerKind.PLAN, base.id().value()),
                "",
                List.of(base.kinds().iterator().next().name())));
    assertThat(ForceCheck.lost(nothing, now)).isEmpty();
  }

  @Test
  void aSetKnowsTheChangeToAnother() {
    var now = PlanSet.of(city.state());
    var next = now.with(change(plan("fire-1", 1, tenders(1)), plan("new", 4, tenders(3))));

    var change = now.to(next);

    assertThat(change.plans()).extracting(p -> p.id().value()).containsExactly("fire-1", "new");
    assertThat(now.with(change)).isEqualTo(next);
    assertThat(now.to(now).isEmpty()).isTrue();
  }

  @Test
  void aChangeNamesNothingTwice() {
    var plan = plan("fire-1", 1, tenders(2));
    var made = new FormationDefinition(new FormationId("A"), "A", List.of(tenders(1)));
    var rule =
        new LevelRule(
            "r", "r", plan.kinds(), plan.level(), List.of(new Condition.TrappedAtLeast(1)));
    refusesTwice("change.plans", List.of(plan, plan), List.of(), List.of(), List.of());
    refusesTwice("change.retired", List.of(), List.of(plan.id(), plan.id()), List.of(), List.of());
    refusesTwice("change.formations", List.of(), List.of(), List.of(made, made), List.of());
    refusesTwice("change.levelRules", List.of(), List.of(), List.of(), List.of(rule, rule));
    assertThatThrownBy(
            () ->
                new PlanChange(
                    List.of(), List.of(), List.of(), List.of(made.id(), made.id()), null))
        .hasMessageContaining("change.retiredFormations must have different ids: A");
  }

  @Test
  void nothingIsChangedAndRetiredInOneStep() {
    var made = new FormationDefinition(new FormationId("MOUNTAIN"), "m", List.of(tenders(1)));
    city.does(
        "admin",
        new ChangePlans(
            new PlanChange(List.of(), List.of(), List.of(made), List.of(), null), "team"));
    var change = new PlanChange(List.of(), List.of(), List.of(made), List.of(made.id()), null);

    assertThat(city.refused("admin", new ChangePlans(change, "both")))
        .isEqualTo(
            new Rejection.Contradiction("MOUNTAIN", "it is changed and retired in one step"));
  }

  private static void refusesTwice(
      String field,
      List<ResponsePlan> plans,
      List<PlanId> retired,
      List<FormationDefinition> formations,
      List<LevelRule> rules) {
    assertThatThrownBy(() -> new PlanChange(plans, retired, formations, List.of(), rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field + " must have different ids");
  }

  @Test
  void partsOfAFormationHaveNoDeadline() {
    var late = new RequirementLine("p", "p", tenders(1).need(), 0, 60);
    assertThatThrownBy(() -> new FormationDefinition(new FormationId("A"), "A", List.of(late)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("formation.parts have no deadline");
  }

  private void refuses(PlanChange change, String field, String why) {
    var before = city.state().plans();
    assertThat(city.refused("admin", new ChangePlans(change, "tried")))
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class,
            r -> {
              assertThat(r.field()).isEqualTo(field);
              assertThat(r.why()).contains(why);
            });
    assertThat(city.state().plans()).isSameAs(before);
  }

  private static PlanChange change(ResponsePlan... plans) {
    return new PlanChange(List.of(plans), List.of(), List.of(), List.of(), null);
  }

  private static PlanChange formations(FormationDefinition... formations) {
    return new PlanChange(List.of(), List.of(), List.of(formations), List.of(), null);
  }

  private static FormationDefinition formation(String id, String inner) {
    return new FormationDefinition(new FormationId(id), id, List.of(whole("part", inner)));
  }

  private static RequirementLine whole(String id, String formation) {
    return line(id, new Need.WholeFormation(new FormationId(formation), 1));
  }

  private static ResponsePlan supplement(ResponsePlan base, @Nullable Condition when) {
    return new ResponsePlan(
        base.id(),
        base.name(),
        base.kinds(),
        base.level(),
        base.lines(),
        1,
        when == null ? null : List.of(when));
  }

  private static RequirementLine tenders(int amount) {
    return line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }

  private static RequirementLine reach(int meters) {
    return line("reach", new Need.Quantity(Capability.AERIAL_M, meters));
  }

  private static RequirementLine water(int liters) {
    return line("water", new Need.Quantity(Capability.WATER_L, liters));
  }

  private static RequirementLine crewOf(int crew, RequirementLine line) {
    return new RequirementLine(line.id(), line.label(), line.need(), crew, line.withinSeconds());
  }
}
