package fengsui.town.map;

import fengsui.town.map.BlockUse.Kind;
import fengsui.town.map.DistrictSpec.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what stands on each block of a district and draws the lanes and service roads inside. */
final class BlockPlanner {

  private static final double OVERSHOOT = 6;

  /** Where along its side a gate's road starts, as a share of the side. */
  private static final double GATE = 0.52;

  private static final double COMPOUND_METERS_MIN = 125;

  private final District district;
  private final StreetNames streets;
  private final CompoundNames compounds;
  private final BarrierCutter barriers;
  private final Dice dice;
  private final List<BlockUse> uses = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();

  BlockPlanner(
      District district,
      StreetNames streets,
      CompoundNames compounds,
      BarrierCutter barriers,
      long seed) {
    this.district = district;
    this.streets = streets;
    this.compounds = compounds;
    this.barriers = barriers;
    this.dice = Dice.of(seed, "blocks " + district.spec().key());
  }

  void plan(List<WantedPremises> wanted) {
    var free = new ArrayList<>(district.blocks().stream().filter(this::isDry).toList());
    Set<Block> taken = new HashSet<>();
    for (WantedPremises one : wanted) {
      Block block = nearest(free, taken, one);
      taken.add(block);
      use(
          new BlockUse(
              Kind.PREMISES,
              block,
              one.name(),
              one.tags().with("name", one.name()),
              entry(block).orElseThrow()));
    }
    for (Block block : free) {
      if (!taken.contains(block)) {
        entry(block).ifPresent(side -> use(fill(block, side)));
      }
    }
  }

  List<BlockUse> uses() {
    return uses;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  private boolean isDry(Block block) {
    double reach = Math.max(block.width(), block.depth()) / 2 + 20;
    return entry(block).isPresent() && barriers.distance(block.centre(), reach) >= reach;
  }

  /** The busiest built side; at a tie the first of south, east, north, west. */
  private static Optional<Block.Side> entry(Block block) {
    return block.sides().stream()
        .filter(Block.Side::isBuilt)
        .min((a, b) -> a.line().roadClass().compareTo(b.line().roadClass()));
  }

  private Block nearest(List<Block> free, Set<Block> taken, WantedPremises wanted) {
    Point at =
        district.at(wanted.u() * district.frame().halfU(), wanted.v() * district.frame().halfV());
    Block best = null;
    for (Block block : free) {
      if (!taken.contains(block)
          && (best == null || block.centre().to(at) < best.centre().to(at))) {
        best = block;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no block left for " + wanted.name());
    }
    return best;
  }

  private BlockUse fill(Block block, Block.Side side) {
    boolean large = Math.min(block.width(), block.depth()) >= COMPOUND_METERS_MIN;
    Style style = district.spec().style();
    if (style == Style.INDUSTRY && dice.chance(0.6)) {
      String name = compounds.enterprise();
      return new BlockUse(
          Kind.PREMISES, block, name, Tags.of("landuse", "industrial", "name", name), side);
    }
    if (large && (style == Style.TOWN || style == Style.NEW_TOWN) && dice.chance(0.72)) {
      String name = compounds.compound();
      return new BlockUse(
          Kind.COMPOUND, block, name, Tags.of("landuse", "residential", "name", name), side);
    }
    if (style == Style.TOWN && !side.line().name().isEmpty() && dice.chance(0.55)) {
      return new BlockUse(Kind.LANE, block, "", Tags.NONE, side);
    }
    return new BlockUse(Kind.HOUSES, block, "", Tags.NONE, side);
  }

  private void use(BlockUse use) {
    uses.add(use);
    switch (use.kind()) {
      case HOUSES -> {}
      case LANE -> lane(use);
      case COMPOUND -> {
        double inset = dice.between(0.22, 0.31);
        if (dice.chance(0.6)) {
          loop(use, inset);
          stub(use, inset);
        } else {
          stub(use, 1 - inset);
          bars(use);
        }
      }
      case PREMISES -> stub(use, 0.4);
    }
  }

  /**
   * A lane from the entry side through to the opposite side; every third is too narrow for heavy
   * apparatus.
   */
  private void lane(BlockUse use) {
    var side = use.entry();
    double along = side.from() + side.length() * dice.between(0.35, 0.65);
    double depth = side.line().axisU() ? use.block().width() : use.block().depth();
    var points = new ArrayList<Point>();
    for (double in = -OVERSHOOT; in < depth; in += 60) {
      points.add(use.block().inside(side, along + dice.between(-3, 3), in));
    }
    points.add(use.block().inside(side, along, depth + OVERSHOOT));
    Tags tags = RoadClass.LIVING_STREET.tags().with("name", streets.lane(side.line().name()));
    strokes.add(
        Stroke.ground(
            points, dice.chance(0.33) ? tags.with("maxwidth", "2.2") : tags, Crossings.NONE));
  }

  private void loop(BlockUse use, double inset) {
    Block b = use.block();
    var ring = new ArrayList<Point>();
    double[][] corners = {
      {inset, inset}, {1 - inset, inset}, {1 - inset, 1 - inset}, {inset, 1 - inset}, {inset, inset}
    };
    for (double[] corner : corners) {
      ring.add(
          b.district().at(b.west() + corner[0] * b.width(), b.south() + corner[1] * b.depth()));
    }
    ring.set(ring.size() - 1, ring.getFirst());
    strokes.add(Stroke.ground(ring, RoadClass.SERVICE.tags(), Crossings.NONE));
  }

  /** Two dead ends off the gate's road, a third and two thirds in. */
  private void bars(BlockUse use) {
    var side = use.entry();
    double depth = side.line().axisU() ? use.block().width() : use.block().depth();
    double along = side.from() + side.length() * GATE;
    for (double share : List.of(0.35, 0.62)) {
      double reach = side.length() * dice.between(0.2, 0.3);
      var line =
          List.of(
              use.block().inside(side, along - reach, depth * share),
              use.block().inside(side, along + reach, depth * share));
      strokes.add(Stroke.ground(line, RoadClass.SERVICE.tags(), Crossings.NONE));
    }
  }

  private void stub(BlockUse use, double inset) {
    var side = use.entry();
    double along = side.from() + side.length() * GATE;
    double depth = (side.line().axisU() ? use.block().width() : use.block().depth()) * inset;
    strokes.add(
        Stroke.ground(
            List.of(
                use.block().inside(side, along, -OVERSHOOT),
                use.block().inside(side, along, depth + OVERSHOOT)),
            RoadClass.SERVICE.tags(),
            Crossings.NONE));
  }
}
