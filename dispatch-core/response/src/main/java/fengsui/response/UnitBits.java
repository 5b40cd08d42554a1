package fengsui.response;

import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.UnitFilter;
import java.util.List;

/**
 * What a unit is and can do as one number, for searches over many. Two things may share a bit: who
 * has it is looked at closely afterwards, who has it not cannot serve.
 */
final class UnitBits {

  private static final long FREE = 1L << 63;
  private static final long BUSY = 1L << 62;

  /** Limits of height, width and weight may keep it off a road. */
  private static final long LIMITED = 1L << 61;

  private static final int SHARED = 61;

  private static final int KINDS_FROM = Capability.values().length;
  private static final int FORMATIONS_FROM = KINDS_FROM + UnitKind.values().length;

  private UnitBits() {}

  static long of(Unit unit) {
    boolean isLimited = unit.definition().vehicleClass() != VehicleClass.LIGHT;
    return of(unit.definition()) | (unit.isFree() ? FREE : BUSY) | (isLimited ? LIMITED : 0);
  }

  private static long of(UnitDefinition unit) {
    long bits = bit(unit.kind());
    for (var capability : unit.capabilities().keySet()) {
      bits |= bit(capability);
    }
    for (var formation : unit.formations()) {
      bits |= bit(formation);
    }
    return bits;
  }

  /** Free units that may give something to one of the lines; of no lines everybody who is free. */
  static UnitFilter able(List<OpenLine> open) {
    return new UnitFilter(FREE, any(open));
  }

  /** As {@link #able}, of those that are not free. */
  static UnitFilter busy(List<OpenLine> open) {
    return new UnitFilter(BUSY, any(open));
  }

  /** As {@link #able}, of those that limits may keep off a road. */
  static UnitFilter limited(List<OpenLine> open) {
    return new UnitFilter(FREE | LIMITED, any(open));
  }

  private static long any(List<OpenLine> open) {
    long any = 0;
    for (var line : open) {
      any |=
          switch (line.line().need()) {
            case Need.Quantity(var capability, var amount) -> bit(capability);
            case Need.Units(var kind, var amount) -> bit(kind);
            case Need.Formation(var formation, var amount) -> bit(formation);
            // A formation nobody defined, which no unit serves.
            case Need.WholeFormation _ -> 0L;
          };
    }
    return any;
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  private static long bit(Capability capability) {
    return 1L << capability.ordinal() % SHARED;
  }

  @SuppressWarnings("EnumOrdinal")
  private static long bit(UnitKind kind) {
    return 1L << (KINDS_FROM + kind.ordinal()) % SHARED;
  }

  @SuppressWarnings("EnumOrdinal")
  private static long bit(FormationKind formation) {
    return 1L << (FORMATIONS_FROM + formation.ordinal()) % SHARED;
  }
}
