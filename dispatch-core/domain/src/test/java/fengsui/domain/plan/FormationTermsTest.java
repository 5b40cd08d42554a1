package fengsui.domain.plan;

import static fengsui.domain.testing.SmallCity.plan;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormationTermsTest {
  private final City city = City.small();

  @Test
  void aNestedFormationKeepsItsOwnTerms() {
    define();
    var asking =
        plan(
            "fire-4",
            4,
            new RequirementLine("m", "m", new Need.WholeFormation(id("MOUNTAIN"), 1), 3, 900));

    var parts =
        new FormationParts(PlanSet.of(city.state()).formations()).of(asking.lines().getFirst());

    assertThat(parts).hasSize(1);
    var part = parts.getFirst();
    assertThat(part.id()).isEqualTo("m.team.tenders");
    assertThat(part.crewMin()).isEqualTo(6);
    assertThat(part.withinSeconds()).isEqualTo(900);
    assertThat(part.qualified())
        .isEqualTo(Map.of(Qualification.ROPE_RESCUE, 5, Qualification.DIVER, 2));
  }

  @Test
  void aFormationAsReinforcementIsAskedForUnderTheTermsOfItsParts() {
    define();
    var fire = city.fire();
    city.order(fire, "E11");
    city.order(fire, "E21");

    for (int i = 0; i < 2; i++) {
      city.does(
          "commander",
          new RequestReinforcement(
              fire, List.of(new Need.WholeFormation(id("MOUNTAIN"), 1)), "rope team"));
    }

    // Neither the plan's tenders nor those committed have such a crew, so nothing is added to.
    var requested = city.incident(fire).requested();
    assertThat(requested).extracting(line -> line.need().amount()).containsExactly(1, 2);
    assertThat(requested)
        .allSatisfy(
            line -> {
              assertThat(line.crewMin()).isEqualTo(6);
              assertThat(line.qualified())
                  .isEqualTo(Map.of(Qualification.ROPE_RESCUE, 5, Qualification.DIVER, 2));
            });
    assertThat(Requirements.open(city.state(), city.incident(fire)))
        .extracting(OpenLine::missing)
        .containsExactly(1, 2);
  }

  /** A mountain team inside which a team of ropes asks for more than it. */
  private void define() {
    var ropes =
        new FormationDefinition(
            id("ROPES"),
            "ropes",
            List.of(
                terms(
                    "tenders",
                    new Need.Units(UnitKind.WATER_TENDER, 1),
                    4,
                    Map.of(Qualification.DIVER, 2))));
    var mountain =
        new FormationDefinition(
            id("MOUNTAIN"),
            "mountain",
            List.of(
                terms(
                    "team",
                    new Need.WholeFormation(id("ROPES"), 1),
                    6,
                    Map.of(Qualification.ROPE_RESCUE, 5))));
    city.does(
        "admin",
        new ChangePlans(
            new PlanChange(List.of(), List.of(), List.of(ropes, mountain), List.of(), null),
            "teams"));
  }

  private static RequirementLine terms(
      String id, Need need, int crew, Map<Qualification, Integer> qualified) {
    return new RequirementLine(id, id, need, crew, 0, qualified, null, null);
  }

  private static FormationId id(String value) {
    return new FormationId(value);
  }
}
