package fengsui.domain.unit;

import fengsui.domain.Check;
import fengsui.domain.station.StationId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is, as reference data.
 *
 * @param callSign name on the radio, for example 水罐 01
 * @param capabilities quantities above 0, in the order of {@link Capability}
 * @param crew people on board when it rolls, 1 to 200
 * @param qualifications how many of the crew have each, in the order of {@link Qualification}; null
 *     when nobody has any, as in records of before there were qualifications
 */
public record UnitDefinition(
    UnitId id,
    String callSign,
    UnitKind kind,
    ForceKind force,
    VehicleClass vehicleClass,
    StationId station,
    Map<Capability, Integer> capabilities,
    Set<FormationKind> formations,
    int crew,
    @Nullable Map<Qualification, Integer> qualifications) {

  /** Largest quantity of one capability. */
  public static final int AMOUNT_MAX = 10_000_000;

  public UnitDefinition {
    callSign = Check.name("unit.callSign", callSign);
    Check.range("unit.crew", crew, 1, 200);
    var quantities = new EnumMap<Capability, Integer>(Capability.class);
    capabilities.forEach(
        (capability, amount) ->
            quantities.put(
                capability, Check.range("unit.capabilities." + capability, amount, 1, AMOUNT_MAX)));
    capabilities = Collections.unmodifiableMap(quantities);
    var ordered = EnumSet.noneOf(FormationKind.class);
    ordered.addAll(formations);
    formations = Collections.unmodifiableSet(ordered);
    qualifications = counted(qualifications, crew);
  }

  /** A unit of which nobody has a qualification. */
  public UnitDefinition(
      UnitId id,
      String callSign,
      UnitKind kind,
      ForceKind force,
      VehicleClass vehicleClass,
      StationId station,
      Map<Capability, Integer> capabilities,
      Set<FormationKind> formations,
      int crew) {
    this(id, callSign, kind, force, vehicleClass, station, capabilities, formations, crew, null);
  }

  /** The quantity of a capability, 0 when it has none. */
  public int quantity(Capability capability) {
    return capabilities.getOrDefault(capability, 0);
  }

  /** How many of the crew have a qualification. */
  public int qualified(Qualification qualification) {
    return qualifications == null ? 0 : qualifications.getOrDefault(qualification, 0);
  }

  /** The same with what is left of some capabilities, never more than it carries when full. */
  UnitDefinition withLeft(Map<Capability, Integer> left) {
    var now = new EnumMap<Capability, Integer>(Capability.class);
    capabilities.forEach(
        (capability, amount) -> {
          int remains = Math.min(amount, left.getOrDefault(capability, amount));
          if (remains > 0) {
            now.put(capability, remains);
          }
        });
    return new UnitDefinition(
        id, callSign, kind, force, vehicleClass, station, now, formations, crew, qualifications);
  }

  private static @Nullable Map<Qualification, Integer> counted(
      @Nullable Map<Qualification, Integer> qualifications, int crew) {
    if (qualifications == null || qualifications.isEmpty()) {
      return null;
    }
    var people = new EnumMap<Qualification, Integer>(Qualification.class);
    qualifications.forEach(
        (qualification, count) ->
            people.put(
                qualification,
                Check.range("unit.qualifications." + qualification, count, 1, crew)));
    return Collections.unmodifiableMap(people);
  }
}
