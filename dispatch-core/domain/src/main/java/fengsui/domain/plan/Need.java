package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitKind;

/** What one requirement line asks for. */
public sealed interface Need {
  /** Largest amount one line may ask for. */
  int AMOUNT_MAX = 100_000_000;

  /** Most units one line may ask for. */
  int UNITS_MAX = 200;

  /** How much: a quantity in the capability's unit, or a number of units. */
  int amount();

  /**
   * A quantity of a capability, over all units together; for reach and crane load one unit must
   * have it.
   */
  record Quantity(Capability capability, int amount) implements Need {
    public Quantity {
      Check.range("need.amount", amount, 1, AMOUNT_MAX);
    }
  }

  /** A number of units of one kind. */
  record Units(UnitKind kind, int amount) implements Need {
    public Units {
      Check.range("need.amount", amount, 1, UNITS_MAX);
    }
  }

  /** A number of units that belong to a formation. */
  record Formation(FormationKind formation, int amount) implements Need {
    public Formation {
      Check.range("need.amount", amount, 1, UNITS_MAX);
    }
  }

  /**
   * A number of whole formations as they are defined; the parts of all of them count, each as a
   * line of its own. See {@link FormationDefinition}.
   */
  record WholeFormation(FormationId formation, int amount) implements Need {
    /** Most formations one line may ask for. */
    public static final int FORMATIONS_MAX = 20;

    public WholeFormation {
      Check.range("need.amount", amount, 1, FORMATIONS_MAX);
    }
  }
}
