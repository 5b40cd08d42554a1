package fengsui.town.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts houses along the named streets of a district and numbers them: odd on one side, even on the
 * other.
 */
final class Houses {

  private static final double CORNER_METERS = 17;

  private final OsmDraft draft;
  private final RoadIndex roads;
  private final Dice dice;
  private final Map<String, Integer> nextOdd = new HashMap<>();
  private final Map<String, Integer> nextEven = new HashMap<>();

  Houses(OsmDraft draft, RoadIndex roads, long seed) {
    this.draft = draft;
    this.roads = roads;
    this.dice = Dice.of(seed, "houses");
  }

  /** Builds on both sides of every street; the blocks of premises keep their own street front. */
  void draw(District district, Map<Block, BlockUse> uses) {
    for (Block block : district.blocks()) {
      BlockUse use = uses.get(block);
      if (use == null || use.kind() == BlockUse.Kind.PREMISES) {
        continue;
      }
      for (Block.Side side : block.sides()) {
        if (side.isBuilt() && !side.line().name().isEmpty()) {
          front(block, side);
        }
      }
    }
  }

  private void front(Block block, Block.Side side) {
    boolean village = block.district().spec().style() == DistrictSpec.Style.VILLAGE;
    double end = side.to() - CORNER_METERS;
    double at = side.from() + CORNER_METERS;
    while (at < end - 14) {
      double front = village ? dice.between(13, 19) : dice.between(22, 46);
      if (at + front <= end && dice.chance(0.82)) {
        house(block, side, at, front);
      }
      at += front + dice.between(4, 12);
    }
  }

  private void house(Block block, Block.Side side, double at, double front) {
    String street = side.line().name();
    String number = number(street, side.inward() > 0);
    double setback = side.line().roadClass().setbackMeters() + 2;
    double depth = dice.between(9, 14);
    Point middle = block.inside(side, at + front / 2, setback + depth / 2);
    if (!roads.passes(middle, street, 45) || roads.distance(middle, 12) < 12) {
      return;
    }
    var spec = block.district().spec();
    Tags address =
        Tags.of("addr:housenumber", number, "addr:street", street, "addr:city", spec.city());
    if (!spec.place().equals(spec.city())) {
      address = address.with("addr:place", spec.place());
    }
    if (dice.chance(0.45)) {
      draft.node(block.inside(side, at + front / 2, setback), address);
      return;
    }
    Tags building =
        Tags.of(
            "building",
            dice.chance(0.3) ? "retail" : "yes",
            "building:levels",
            Integer.toString(dice.whole(1, 6)));
    draft.ring(box(block, side, at, front, setback, depth), building.with(address));
  }

  private static List<Point> box(
      Block block, Block.Side side, double at, double front, double setback, double depth) {
    var corners = new ArrayList<Point>();
    corners.add(block.inside(side, at, setback));
    corners.add(block.inside(side, at + front, setback));
    corners.add(block.inside(side, at + front, setback + depth));
    corners.add(block.inside(side, at, setback + depth));
    return corners;
  }

  private String number(String street, boolean odd) {
    int number =
        odd ? nextOdd.merge(street, 2, Integer::sum) - 1 : nextEven.merge(street, 2, Integer::sum);
    return Integer.toString(number);
  }
}
