package fengsui.domain.incident;

/**
 * What is asked of a caller or a crew and answered with a number; the name ends in its unit, none
 * means a count.
 */
public enum Question {
  /** Storeys of the building above ground. */
  STOREYS,
  /** The storey it burns or happens on; below ground it is not given. */
  FLOOR,
  /** Burning, flooded or leaking surface in square metres. */
  AREA_M2,
  /** People who are hurt or dead. */
  CASUALTIES,
  /** People who must be warned, moved or sheltered. */
  AFFECTED_PEOPLE,
  /** Contents of the tank or store in cubic metres. */
  STORED_M3,
  /** Vehicles involved. */
  VEHICLES,
  /** Magnitude of an earthquake in tenths: 66 is 6.6. */
  MAGNITUDE_TENTHS
}
