package fengsui.town.map;

/**
 * What stands on a block.
 *
 * @param name of the premises or compound; empty for plain houses
 * @param tags of the whole ground; empty for plain houses
 * @param entry the built side where the gate is
 */
record BlockUse(Kind kind, Block block, String name, Tags tags, Block.Side entry) {

  enum Kind {
    /** Houses along the streets and nothing else. */
    HOUSES,
    /** Houses with a named narrow lane through the block. */
    LANE,
    /** A walled residential compound 小区 with a loop road. */
    COMPOUND,
    /** One named premises. */
    PREMISES
  }

  private static final double GATE_METERS = 15;

  /** Inside the gate, some 15 m from the centre line of the street. */
  Point gate() {
    return block.inside(entry, (entry.from() + entry.to()) / 2, GATE_METERS);
  }
}
