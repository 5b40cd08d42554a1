package fengsui.domain.eta;

/**
 * The classes of road whose speed is learned, from the fastest. Each kind of road of a region pack
 * belongs to one of them; a kind alone has too few runs to learn from.
 */
public enum RoadClass {
  /** Motorways and their links. */
  MOTORWAY,
  /** Trunk roads and their links. */
  TRUNK,
  /** Primary roads and their links. */
  PRIMARY,
  /** Secondary roads and their links. */
  SECONDARY,
  /** Tertiary roads and their links. */
  TERTIARY,
  /** Residential and unclassified streets. */
  LOCAL,
  /** Yards, tracks, lanes where people walk. */
  SERVICE;

  /** How many there are. */
  public static final int COUNT = values().length;
}
