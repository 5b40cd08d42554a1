package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.line;
import static fengsui.domain.testing.SmallCity.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanRulesTest {
  private final City city = City.small();

  @Test
  void aChangedPlanCountsItsVersion() {
    city.does("admin", new DefinePlan(plan("fire-2", 2, tenders(3))));
    assertThat(city.state().plans().find(new PlanId("fire-2")).orElseThrow().version())
        .isEqualTo(2);
    assertThat(city.refused("admin", new DefinePlan(plan("fire-2", 2, tenders(3)))))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void oneKindAndLevelHasOnePlan() {
    assertThat(city.refused("admin", new DefinePlan(plan("other", 1, tenders(2)))))
        .isEqualTo(
            new Rejection.Contradiction(
                "other", "plan other: plan fire-1 answers BUILDING_FIRE at level 1 already"));
    city.does("admin", new RetirePlan(new PlanId("fire-1")));
    city.does("admin", new DefinePlan(plan("other", 1, tenders(2))));
    assertThat(city.refused("admin", new RetirePlan(new PlanId("fire-1"))))
        .isEqualTo(new Rejection.NotFound("plan", "fire-1"));
  }

  @Test
  void aHigherLevelNeverAsksForLess() {
    var less = city.refused("admin", new DefinePlan(plan("fire-3", 3, tenders(3))));
    assertThat(less)
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class, r -> assertThat(r.why()).contains("line reach"));

    var more = city.refused("admin", new DefinePlan(plan("fire-1", 1, tenders(4))));
    assertThat(more)
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class,
            r -> assertThat(r.why()).contains("fire-2, line tenders").contains("plan fire-1"));
  }

  @Test
  void aHigherLevelNeverAsksUnderSofterTermsEither() {
    city.does("admin", new RetirePlan(new PlanId("fire-2")));
    var strict = new RequirementLine("tenders", "tenders", tenders(2).need(), 4, 300);
    city.does("admin", new DefinePlan(plan("fire-1", 1, strict)));

    var softer = city.refused("admin", new DefinePlan(plan("fire-2", 2, tenders(2))));

    assertThat(softer)
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class,
            r -> {
              assertThat(r.field()).isEqualTo("fire-2.tenders");
              assertThat(r.why()).contains("for no more, but under stricter terms");
            });
  }

  @Test
  void plansAreLimited() {
    var many = IntStream.range(2, PlanSet.PLANS_MAX).mapToObj(i -> supplement("s" + i)).toList();
    city.does(
        "admin",
        new ChangePlans(new PlanChange(many, List.of(), List.of(), List.of(), null), "many"));

    assertThat(city.refused("admin", new DefinePlan(supplement("more"))))
        .isEqualTo(new Rejection.LimitReached("plans", PlanSet.PLANS_MAX));
  }

  private static ResponsePlan supplement(String id) {
    var base = plan(id, 1, tenders(1));
    return new ResponsePlan(
        base.id(),
        base.name(),
        base.kinds(),
        base.level(),
        base.lines(),
        1,
        List.of(new Condition.TrappedAtLeast(1)));
  }

  @Test
  void moreThanANumberHoldsIsAllThatIsNeeded() {
    var lake =
        SmallCity.unit("E99", UnitKind.RESCUE, "S1", Map.of(Capability.WATER_L, 10_000_000), 4);
    var need =
        new RequirementLine("water", "water", new Need.Quantity(Capability.WATER_L, 20), 0, 0);

    var open = Requirements.coverage(List.of(need), Collections.nCopies(400, lake));

    assertThat(open.getFirst().missing()).isZero();
    assertThat(open.getFirst().have()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void quantitiesAddUpButReachDoesNot() {
    var tender = unit(UnitKind.WATER_TENDER, Map.of(Capability.WATER_L, 8_000), 6);
    var ladder = unit(UnitKind.LADDER, Map.of(Capability.AERIAL_M, 32), 3);
    var low = unit(UnitKind.LADDER, Map.of(Capability.AERIAL_M, 20), 3);
    var water = line("water", new Need.Quantity(Capability.WATER_L, 20_000));
    var reach = line("reach", new Need.Quantity(Capability.AERIAL_M, 40));

    var coverage =
        Requirements.coverage(List.of(water, reach), List.of(tender, tender, ladder, low));

    assertThat(coverage)
        .containsExactly(new OpenLine(water, 16_000, 4_000), new OpenLine(reach, 32, 8));
  }

  @Test
  void aUnitWithTooSmallACrewServesNoLine() {
    var tender = unit(UnitKind.WATER_TENDER, Map.of(), 3);
    var line = new RequirementLine("t", "t", new Need.Units(UnitKind.WATER_TENDER, 1), 4, 0);

    assertThat(Requirements.open(List.of(line), List.of(tender)))
        .containsExactly(new OpenLine(line, 0, 1));
  }

  @Test
  void unitsOfAFormationAreCounted() {
    var plain = unit(UnitKind.RESCUE, Map.of(), 6);
    var squad =
        new UnitDefinition(
            plain.id(),
            "x",
            plain.kind(),
            plain.force(),
            plain.vehicleClass(),
            plain.station(),
            Map.of(),
            Set.of(FormationKind.FLOOD),
            6);
    var line = line("flood", new Need.Formation(FormationKind.FLOOD, 2));

    assertThat(Requirements.coverage(List.of(line), List.of(plain, squad)))
        .containsExactly(new OpenLine(line, 1, 1));
  }

  private static UnitDefinition unit(
      UnitKind kind, Map<Capability, Integer> capabilities, int crew) {
    return SmallCity.unit("U", kind, "S1", capabilities, crew);
  }

  private static RequirementLine tenders(int amount) {
    return line("tenders", new Need.Units(UnitKind.WATER_TENDER, amount));
  }
}
