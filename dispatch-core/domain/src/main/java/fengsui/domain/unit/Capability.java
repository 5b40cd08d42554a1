package fengsui.domain.unit;

/** What a unit can do, as a quantity; the suffix is the unit of measure, none means a count. */
public enum Capability {
  /** Litres of water carried. */
  WATER_L,
  /** Litres of foam concentrate carried. */
  FOAM_L,
  /** Pump flow in litres per second. */
  PUMP_LPS,
  /** Working height in metres; quantities of several units do not add up, the highest counts. */
  AERIAL_M,
  RESCUERS,
  MEDICS,
  BOATS,
  DIVERS,
  /** Members of a rope team. */
  ROPE_TEAM,
  SEARCH_DOGS,
  DECON_LANES,
  GAS_DETECTION,
  /** Foam transfer flow in litres per second. */
  FOAM_TRANSFER_LPS,
  LIGHTING_KW,
  /** Crane load in tonnes; the highest counts. */
  CRANE_T,
  COMMAND_POST,
  DRONE,
  ROBOT,
  /** Water purification in litres per hour. */
  WATER_PURIFY_LPH,
  SAT_LINK,
  SUPPLY_AIR_BOTTLES,
  /** Litres of fuel carried. */
  FUEL_L,
  /** Smoke exhaust in cubic metres per hour. */
  SMOKE_EXHAUST_M3H;

  /**
   * Whether the quantities of several units add up; reach and crane load do not, the highest unit
   * counts.
   */
  public boolean isAdditive() {
    return this != AERIAL_M && this != CRANE_T;
  }

  /** Whether work uses it up, so that a unit may have less left than it carries when full. */
  public boolean isConsumable() {
    return switch (this) {
      case WATER_L, FOAM_L, SUPPLY_AIR_BOTTLES, FUEL_L -> true;
      case PUMP_LPS,
          AERIAL_M,
          RESCUERS,
          MEDICS,
          BOATS,
          DIVERS,
          ROPE_TEAM,
          SEARCH_DOGS,
          DECON_LANES,
          GAS_DETECTION,
          FOAM_TRANSFER_LPS,
          LIGHTING_KW,
          CRANE_T,
          COMMAND_POST,
          DRONE,
          ROBOT,
          WATER_PURIFY_LPH,
          SAT_LINK,
          SMOKE_EXHAUST_M3H ->
          false;
    };
  }
}
