package fengsui.roads;

/**
 * Which units a search wants, by their bits as the caller numbers them.
 *
 * @param all bits that a unit must have, every one
 * @param any bits of which a unit must have one; 0 for no such wish
 */
public record UnitFilter(long all, long any) {

  /** Every unit. */
  public static final UnitFilter EVERYBODY = new UnitFilter(0, 0);

  /**
   * Whether a unit with these bits is wanted; of several units' bits together, whether any may be.
   */
  boolean takes(long bits) {
    return (bits & all) == all && (any == 0 || (bits & any) != 0);
  }
}
