package fengsui.domain.eta;

import java.util.List;

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

  /** In the order in which factors and times of them are listed. */
  public static final List<RoadClass> ALL = List.of(values());

  /** How many there are. */
  public static final int COUNT = ALL.size();
}
