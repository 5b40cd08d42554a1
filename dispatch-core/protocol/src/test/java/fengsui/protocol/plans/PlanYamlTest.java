package fengsui.protocol.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.PremisesKind;
import fengsui.domain.incident.Question;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.LevelRule;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanCheck;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.PlanProblem;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.weather.Weather;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanYamlTest {
  private static final String GOOD =
      """
      formations:
        - id: TEAM
          name: 高层专业队
          parts:
            - id: reach
              label: 举高
              need: {type: Quantity, capability: AERIAL_M, amount: 32}
      plans:
        - id: FIRE-1
          name: 建筑火灾
          kinds: [BUILDING_FIRE]
          level: 1
          lines:
            - id: water
              label: 水
              need: {type: Quantity, capability: WATER_L, amount: 8000}
            - id: team
              label: 队
              need: {type: WholeFormation, formation: TEAM, amount: 1}
              crewMin: 4
      """;

  @Test
  void whatIsWrittenIsReadAgain() {
    var set = everything();

    var text = PlanYaml.write(set);

    assertThat(PlanYaml.read(text).set()).isEqualTo(set);
    assertThat(PlanYaml.write(PlanYaml.read(text).set())).isEqualTo(text);
    assertThat(PlanYaml.read(PlanYaml.write(PlanSet.of(City.small().state()))).set())
        .isEqualTo(PlanSet.of(City.small().state()));
  }

  @Test
  void whatAPersonMayLeaveOutIsFilledIn() {
    var set = PlanYaml.read(GOOD).set();

    assertThat(set.plans().getFirst().version()).isEqualTo(1);
    assertThat(set.plans().getFirst().lines())
        .extracting(RequirementLine::crewMin)
        .containsExactly(0, 4);
    assertThat(set.levelRules()).isEmpty();
    assertThat(PlanYaml.read("plans: []").set().plans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capability: WATER_L | capability: WATER | plans[0].lines[0].need.capability | line 16:"
            + " must be one of WATER_L",
        "amount: 8000        | amount: 0         | plans[0].lines[0].need            | line 16:"
            + " need.amount must be 1 to 100000000: 0",
        "amount: 8000        | amount: '8000'    | plans[0].lines[0].need.amount     | line 16:"
            + " must be a whole number",
        "crewMin: 4          | crewMini: 4       | plans[0].lines[1].crewMini        | line 20: is"
            + " not a field",
        "crewMin: 4          | crewMin: 999      | plans[0].lines[1]                 | line 17:"
            + " line.crewMin must be 0 to 200: 999",
        "level: 1            | level: 7          | plans[0].level                    | line 12:"
            + " level must be 1 to 5: 7",
        "[BUILDING_FIRE]     | [HOUSE_FIRE]      | plans[0].kinds[0]                 | line 11:"
            + " must be one of",
        "type: Quantity, capability: WATER_L | type: Water, capability: WATER_L |"
            + " plans[0].lines[0].need.type | line 16: is not known: Water",
        "id: team            | id: water         | plans[0]                          | line 9:"
            + " plan.lines must have different ids: water"
      })
  void aWrongFieldIsNamedWithItsLine(String good, String bad, String field, String message) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> PlanYaml.read(GOOD.replaceFirst(regex(good), bad)))
        .isInstanceOfSatisfying(
            WireException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.getMessage()).startsWith(message);
            });
  }

  private static String regex(String text) {
    return Pattern.quote(text);
  }

  @Test
  void whatIsNoDocumentIsRefusedWithItsLine() {
    refuses("plans: [", "line ");
    refuses("", "must have formations");
    refuses("just text", "must have formations");
    refuses("plans: [1]", "line 1: must be an object");
    refuses("plans: []\nplans: []", "");
    refuses("plans: &a []\nformations: *a", "line 1: anchors and aliases are not taken");
    refuses("a: " + "[".repeat(50), "");
    refuses("#" + "x".repeat(PlanYaml.CHARS_MAX), "must have at most 500000 characters");
    refuses("plans: [{id: " + "x".repeat(2_000) + "}]", "");
    refuses("plans: [" + "1,".repeat(100_000) + "]", "must have at most 100000 names and values");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> PlanYaml.read(text))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aProblemPointsAtTheLineOfTheDocument() {
    var document = PlanYaml.read(GOOD.replace("formation: TEAM", "formation: NONE"));

    var problem = PlanCheck.errors(document.set(), area -> true).getFirst();

    assertThat(problem.message())
        .isEqualTo("plan FIRE-1, line team: formation NONE is not defined");
    assertThat(document.lineOf(problem)).isEqualTo(17);
  }

  @Test
  void aFormationIsPointedAtThoughAPlanHasItsId() {
    var part = "need: {type: Quantity, capability: AERIAL_M, amount: 32}";
    var text =
        GOOD.replace("id: FIRE-1", "id: TEAM")
            .replace(part, "need: {type: WholeFormation, formation: NONE, amount: 1}");
    var document = PlanYaml.read(text);

    var problem = PlanCheck.errors(document.set(), area -> true).getFirst();

    assertThat(problem.in().kind()).isEqualTo(PlanProblem.OwnerKind.FORMATION);
    assertThat(document.lineOf(problem)).isEqualTo(5);
  }

  @Test
  void plansOfEarlierArchivesAreRead() {
    var old =
        "{\"id\":\"fire-1\",\"name\":\"fire\",\"kinds\":[\"BUILDING_FIRE\"],\"level\":1,\"lines\":"
            + "[{\"id\":\"a\",\"label\":\"a\",\"need\":{\"type\":\"Units\",\"kind\":\"LADDER\","
            + "\"amount\":1},\"crewMin\":0,\"withinSeconds\":0}],\"version\":3}";

    var plan = Wire.read(old, ResponsePlan.class);

    assertThat(plan.isSupplement()).isFalse();
    assertThat(plan.lines().getFirst().isStaged()).isFalse();
    assertThat(Wire.text(plan)).isEqualTo(old);
  }

  private static PlanSet everything() {
    var formation =
        new FormationDefinition(
            new FormationId("TEAM"),
            "高层: 'yes' #1",
            List.of(
                line("squad", new Need.Formation(FormationKind.HIGH_RISE, 4)),
                line("unit", new Need.Units(UnitKind.LADDER, 1))));
    var conditions = conditions();
    var lines =
        List.of(
            new RequirementLine(
                "r",
                "8000",
                new Need.Quantity(Capability.RESCUERS, 6),
                4,
                600,
                Map.of(Qualification.HAZMAT, 2),
                null,
                null),
            new RequirementLine(
                "w", "true", new Need.Units(UnitKind.WATER_TENDER, 2), 0, 0, null, true, null),
            line("t", new Need.WholeFormation(new FormationId("TEAM"), 2)));
    var kinds = Set.of(IncidentKind.BUILDING_FIRE, IncidentKind.HIGH_RISE_FIRE);
    return new PlanSet(
        List.of(formation),
        List.of(
            new LevelRule(
                "trapped-3", "被困 3 人", kinds, new AlarmLevel(3), conditions.subList(0, 1))),
        List.of(
            new ResponsePlan(
                new PlanId("S-1"), "补充", kinds, new AlarmLevel(2), lines, 7, conditions)));
  }

  private static List<Condition> conditions() {
    return List.<Condition>of(
        new Condition.TrappedAtLeast(3),
        new Condition.HazardPresent(Set.of(Hazard.GAS, Hazard.CHEMICALS)),
        new Condition.AnswerAtLeast(Question.STOREYS, 10),
        new Condition.PremisesOfKind(Set.of(PremisesKind.HOSPITAL)),
        new Condition.PremisesNamed(List.of("人民医院", "no", "12")),
        new Condition.InArea(List.of(new AreaId("BL"))),
        new Condition.DuringHours("22:00", "06:30"),
        new Condition.WeatherIs(Set.of(Weather.ROAD_ICE)));
  }

  private static RequirementLine line(String id, Need need) {
    return new RequirementLine(id, id, need, 0, 0);
  }
}
