package fengsui.domain.station;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.people.Person;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;

/** Requests that define or change reference data. Defining an id that exists changes it. */
public sealed interface ReferenceCommand extends Command {

  record DefineArea(Area area) implements ReferenceCommand {}

  record DefineStation(Station station) implements ReferenceCommand {}

  /** A new unit stands IN_QUARTERS; a known one keeps its status. */
  record DefineUnit(UnitDefinition unit) implements ReferenceCommand {}

  /** Takes a unit without active assignment out of the force for good. */
  record RetireUnit(UnitId unit) implements ReferenceCommand {}

  /** The version in the plan is ignored; decide counts it. */
  record DefinePlan(ResponsePlan plan) implements ReferenceCommand {}

  record RetirePlan(PlanId plan) implements ReferenceCommand {}

  /**
   * Puts changed plans, formations and level rules in force together, or none of them.
   *
   * @param reason why, for whoever reads the record
   */
  record ChangePlans(PlanChange change, String reason) implements ReferenceCommand {
    public ChangePlans {
      reason = Check.name("reason", reason);
    }
  }

  record DefinePerson(Person person) implements ReferenceCommand {}

  record SetAlertPolicy(ForceKind force, AlertPolicy policy) implements ReferenceCommand {}

  /**
   * Sets the prefix of incident numbers of this centre, 1 to 12 digits or letters, for example the
   * district code 652700.
   */
  record SetIncidentPrefix(String prefix) implements ReferenceCommand {
    public SetIncidentPrefix {
      if (!prefix.matches("[A-Za-z0-9]{1,12}")) {
        throw new IllegalArgumentException("prefix must be 1-12 letters or digits: " + prefix);
      }
    }
  }

  /** Puts a region pack in force that all cores hold. */
  record ActivatePack(RegionPack pack) implements ReferenceCommand {}

  /**
   * Puts a learned model, or an earlier one, in force for every ETA from now on. The version in the
   * model is ignored; decide counts it.
   *
   * @param reason why this one, for example what it gains
   */
  record AdoptEtaModel(EtaModel model, String reason) implements ReferenceCommand {
    public AdoptEtaModel {
      reason = Check.name("reason", reason);
    }
  }
}
