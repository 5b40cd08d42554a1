package fengsui.domain.station;

import fengsui.domain.Event;
import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.people.Person;
import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.LevelRule;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about reference data. {@code from} is null for something new. */
public sealed interface ReferenceEvent extends Event {

  record AreaDefined(@Nullable Area from, Area to) implements ReferenceEvent {}

  record StationDefined(@Nullable Station from, Station to) implements ReferenceEvent {}

  record UnitDefined(@Nullable UnitDefinition from, UnitDefinition to) implements ReferenceEvent {}

  record UnitRetired(UnitId unit) implements ReferenceEvent {}

  record PlanDefined(@Nullable ResponsePlan from, ResponsePlan to) implements ReferenceEvent {}

  record PlanRetired(PlanId plan) implements ReferenceEvent {}

  /**
   * Somebody put changed plans in force; what changed follows as events of the same record.
   *
   * @param changes how many follow
   */
  record PlansActivated(String reason, int changes) implements ReferenceEvent {}

  record FormationDefined(@Nullable FormationDefinition from, FormationDefinition to)
      implements ReferenceEvent {}

  record FormationRetired(FormationId formation) implements ReferenceEvent {}

  record LevelRulesSet(List<LevelRule> from, List<LevelRule> to) implements ReferenceEvent {
    public LevelRulesSet {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  record PersonDefined(@Nullable Person from, Person to) implements ReferenceEvent {}

  record AlertPolicySet(ForceKind force, AlertPolicy from, AlertPolicy to)
      implements ReferenceEvent {}

  record IncidentPrefixSet(String from, String to) implements ReferenceEvent {}

  record PackActivated(@Nullable RegionPack from, RegionPack to) implements ReferenceEvent {}

  /**
   * ETAs are made with another model.
   *
   * @param from version of the model before
   */
  record EtaModelAdopted(int from, EtaModel to, String reason) implements ReferenceEvent {}
}
