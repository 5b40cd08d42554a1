package fengsui.domain.unit;

/** What a person of a crew is trained and licensed for, beyond what every responder can do. */
public enum Qualification {
  /** Works under breathing apparatus inside a building on fire. */
  INTERIOR_ATTACK,
  /** Works in a chemical protection suit. */
  HAZMAT,
  /** Rescues on and in water. */
  WATER_RESCUE,
  DIVER,
  /** Rescues by rope, at height and in mountains. */
  ROPE_RESCUE,
  /** Searches and rescues in collapsed buildings. */
  COLLAPSE_RESCUE,
  /** Cuts people out of vehicles. */
  EXTRICATION,
  PARAMEDIC,
  DRONE_PILOT,
  /** Commands a sector of an incident. */
  SECTOR_COMMANDER
}
