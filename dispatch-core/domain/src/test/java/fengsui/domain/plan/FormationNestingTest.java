package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.line;
import static fengsui.domain.testing.SmallCity.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.plan.PlanProblem.Kind;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FormationNestingTest {
  private static final int MANY = 40;

  private final City city = City.small();

  @Test
  void aLongChainIsWalkedThroughOnce() {
    var chain = new ArrayList<FormationDefinition>();
    for (int i = 0; i < MANY; i++) {
      chain.add(i + 1 < MANY ? asksFor("F" + i, 2, "F" + (i + 1)) : tenders("F" + i, 1));
    }

    var errors = PlanChanges.errors(city.state(), formations(chain));

    assertThat(errors).extracting(PlanProblem::kind).containsOnly(Kind.FORMATION_TOO_DEEP);
    assertThat(errors).hasSize(MANY - FormationParts.DEPTH_MAX);
  }

  @Test
  void aRoundAtTheEndOfALongChainIsFound() {
    var chain = new ArrayList<FormationDefinition>();
    for (int i = 0; i < MANY; i++) {
      chain.add(asksFor("F%02d".formatted(i), 2, "F%02d".formatted(Math.min(i + 1, MANY - 1))));
    }

    var errors = PlanChanges.errors(city.state(), formations(chain));

    assertThat(errors).hasSize(MANY);
    assertThat(errors.getFirst().message()).contains("contain each other: F39 → F39");
  }

  @Test
  void aFormationThatStandsForTooMuchIsRefusedEvenWhenItIsNotTooDeep() {
    var wide =
        List.of(
            asksFor("A", 20, "B"),
            asksFor("B", 20, "C"),
            asksFor("C", 20, "D"),
            asksFor("D", 20, "E"),
            tenders("E", 20));

    var errors = PlanChanges.errors(city.state(), formations(wide));

    assertThat(errors)
        .extracting(PlanProblem::message)
        .containsExactly(
            "formation A: the formation stands for 3200000 lines, at most 200 are taken",
            "formation B: the formation stands for 160000 lines, at most 200 are taken",
            "formation C: the formation stands for 8000 lines, at most 200 are taken",
            "formation D: the formation stands for 400 lines, at most 200 are taken");
  }

  @Test
  void plansAreNotPutTogetherWhenTheirFormationsStandForTooMuch() {
    var lines = new ArrayList<RequirementLine>();
    for (int crew = 0; crew < 20; crew++) {
      lines.add(whole("f" + crew, "D", crew));
    }
    lines.add(line("tenders", new Need.Units(UnitKind.WATER_TENDER, 3)));
    var asking = plan("fire-4", 4, lines.toArray(RequirementLine[]::new));
    var change =
        new PlanChange(
            List.of(asking),
            List.of(),
            List.of(asksFor("D", 5, "E"), tenders("E", 20)),
            List.of(),
            null);

    assertThat(PlanChanges.errors(city.state(), change))
        .extracting(PlanProblem::message)
        .containsExactly(
            "plan fire-4: for BUILDING_FIRE plan and supplements together have 2001 lines, at most 600"
                + " are taken");
  }

  @Test
  void aLowerLevelMayNotHaveMoreLinesThanAProposalWeighsEither() {
    var plans = new ArrayList<ResponsePlan>();
    for (int p = 0; p < 4; p++) {
      var lines = new ArrayList<RequirementLine>();
      for (int l = 0; l < 30; l++) {
        lines.add(tenders("l" + l, l, 1 + p * 30 + l));
      }
      var base = plan(p == 0 ? "fire-1" : "s" + p, 1, lines.toArray(RequirementLine[]::new));
      plans.add(p == 0 ? base : supplement(base));
    }
    // Each of its lines is one of a supplement too, so with them there are no more than of those.
    plans.add(plan("fire-2", 2, plans.get(1).lines().toArray(RequirementLine[]::new)));

    var errors = PlanChanges.errors(city.state(), change(plans));

    assertThat(errors).filteredOn(error -> error.kind() == Kind.TOO_MANY_LINES).isEmpty();
    plans.add(supplement(plan("s4", 1, tenders("more", 0, 900))));
    assertThat(PlanChanges.errors(city.state(), change(plans)))
        .filteredOn(error -> error.kind() == Kind.TOO_MANY_LINES)
        .extracting(PlanProblem::message)
        .containsExactly(
            "plan fire-1: for BUILDING_FIRE plan and supplements together have 121 lines, at most 120"
                + " are taken");
  }

  private static PlanChange change(List<ResponsePlan> plans) {
    return new PlanChange(plans, List.of(), List.of(), List.of(), null);
  }

  private static PlanChange formations(List<FormationDefinition> formations) {
    return new PlanChange(List.of(), List.of(), formations, List.of(), null);
  }

  /** A formation with so many parts that ask for the inner one under different terms. */
  private static FormationDefinition asksFor(String id, int times, String inner) {
    var parts = IntStream.range(0, times).mapToObj(crew -> whole("p" + crew, inner, crew)).toList();
    return new FormationDefinition(id(id), id, parts);
  }

  private static FormationDefinition tenders(String id, int parts) {
    return new FormationDefinition(
        id(id),
        id,
        IntStream.range(0, parts).mapToObj(crew -> tenders("t" + crew, crew, 0)).toList());
  }

  private static RequirementLine tenders(String id, int crew, int withinSeconds) {
    return new RequirementLine(
        id, id, new Need.Units(UnitKind.WATER_TENDER, 1), crew, withinSeconds);
  }

  private static RequirementLine whole(String id, String formation, int crew) {
    return new RequirementLine(id, id, new Need.WholeFormation(id(formation), 1), crew, 0);
  }

  private static ResponsePlan supplement(ResponsePlan plan) {
    return new ResponsePlan(
        plan.id(),
        plan.name(),
        plan.kinds(),
        plan.level(),
        plan.lines(),
        1,
        List.of(new Condition.TrappedAtLeast(1)));
  }

  private static FormationId id(String value) {
    return new FormationId(value);
  }
}
