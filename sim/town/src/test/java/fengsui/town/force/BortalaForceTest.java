package fengsui.town.force;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.SenderId;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.SystemEvent;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.people.Role;
import fengsui.domain.plan.ForceCheck;
import fengsui.domain.plan.PlanProblem;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.state.State;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import fengsui.protocol.plans.PlanYaml;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import fengsui.town.map.StationForce;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BortalaForceTest {

  private static final Instant AT = Instant.parse("2026-07-01T00:00:00Z");
  private static final BortalaForce FORCE = BortalaForce.of(Bortala.of(BortalaMap.DEMO_SEED));

  @Test
  void anEmptyCoreAcceptsEveryCommandInOrder() {
    State state = State.EMPTY;
    long counter = 0;
    for (var command : FORCE.define()) {
      var id = new CommandId(new SenderId("first-start"), ++counter);
      var step =
          Decide.step(state, new Stamped(id, Author.CORE, AT, null, null, null, null, command));
      assertThat(step).isInstanceOf(Step.New.class);
      if (step instanceof Step.New(var record, var after)) {
        assertThat(record.events()).noneMatch(SystemEvent.CommandRejected.class::isInstance);
        state = after;
      }
    }
    assertThat(state.stations().size()).isEqualTo(637);
    assertThat(state.settings().incidentPrefix()).isEqualTo(BortalaForce.INCIDENT_PREFIX);
    for (IncidentKind kind : IncidentKind.values()) {
      for (int level = AlarmLevel.MIN; level <= AlarmLevel.MAX; level++) {
        assertThat(state.findPlan(kind, new AlarmLevel(level)))
            .as("%s %s", kind, level)
            .isPresent();
      }
    }
  }

  @Test
  void callSignsAndIdsAreTheirOwn() {
    assertThat(FORCE.units()).extracting(UnitDefinition::id).doesNotHaveDuplicates();
    assertThat(FORCE.units())
        .extracting(UnitDefinition::callSign)
        .doesNotHaveDuplicates()
        .contains("水罐 01", "抢险 03", "登高 53");
  }

  @Test
  void everyStationHasAUnitAndNationalStationsAtLeastSeven() {
    for (var station : FORCE.stations()) {
      assertThat(FORCE.units()).anyMatch(unit -> unit.station().equals(station.id()));
    }
    for (var site : FORCE.sites(StationForce.NATIONAL)) {
      assertThat(units(unit -> unit.station().value().equals(site.id())))
          .hasSizeGreaterThanOrEqualTo(7);
    }
  }

  @Test
  void theFormationsHaveTheStrengthOfThePublishedPlans() {
    assertThat(crew(FormationKind.EARTHQUAKE_MOBILE)).isEqualTo(30);
    assertThat(units(in(FormationKind.EARTHQUAKE_ADVANCE))).hasSize(3);
    assertThat(units(in(FormationKind.HIGH_RISE))).hasSize(4);
    assertThat(crew(FormationKind.HIGH_RISE)).isEqualTo(18);
    assertThat(crew(FormationKind.MOUNTAIN_ROPE)).isEqualTo(7);
    assertThat(units(in(FormationKind.CHEMICAL_LIGHT)))
        .extracting(UnitDefinition::kind)
        .containsExactlyInAnyOrder(
            UnitKind.FOAM_TENDER, UnitKind.FOAM_TRANSFER, UnitKind.ROBOT, UnitKind.LARGE_SPAN_JET);
    assertThat(
            units(in(FormationKind.FLOOD)).stream()
                .mapToInt(unit -> unit.quantity(Capability.BOATS))
                .sum())
        .isEqualTo(3);
    assertThat(units(in(FormationKind.LOGISTICS)).stream().map(UnitDefinition::kind).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void theWholeForceCanServeThePlansOfTheLowerThreeLevels() {
    var tooSmall =
        ForceCheck.warnings(FORCE.planSet(), FORCE.units()).stream()
            .filter(w -> w.kind() != PlanProblem.Kind.CONTAINED)
            .filter(w -> plan(w.in().id()).level().value() <= 3)
            .map(PlanProblem::message);

    assertThat(tooSmall).isEmpty();
  }

  private static ResponsePlan plan(String id) {
    return FORCE.plans().stream().filter(p -> p.id().value().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void thePlansOfTheRegionGoThroughADocumentAndComeBackEqual() {
    var yaml = PlanYaml.write(FORCE.planSet());

    assertThat(PlanYaml.read(yaml).set()).isEqualTo(FORCE.planSet());
    assertThat(yaml.length()).isBetween(50_000, PlanYaml.CHARS_MAX / 2);
    assertThat(yaml.getBytes(StandardCharsets.UTF_8).length).isLessThan(256 * 1024);
    assertThat(FORCE.plans().stream().filter(ResponsePlan::isSupplement).count()).isGreaterThan(20);
  }

  @Test
  void everyUnitHasOneResponderAndEverySeatItsRole() {
    for (var unit : FORCE.units()) {
      assertThat(FORCE.people()).filteredOn(person -> unit.id().equals(person.unit())).hasSize(1);
    }
    for (Role role : Role.values()) {
      assertThat(FORCE.people()).anyMatch(person -> person.roles().contains(role));
    }
  }

  private static int crew(FormationKind formation) {
    return units(in(formation)).stream().mapToInt(UnitDefinition::crew).sum();
  }

  private static Predicate<UnitDefinition> in(FormationKind formation) {
    return unit -> unit.formations().contains(formation);
  }

  private static List<UnitDefinition> units(Predicate<UnitDefinition> which) {
    return FORCE.units().stream().filter(which).toList();
  }
}
