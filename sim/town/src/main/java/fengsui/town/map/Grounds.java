package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/** Draws compounds and premises: the ground, its gate, and the buildings on it. */
final class Grounds {

  private static final double EDGE = 0.1;

  private final OsmDraft draft;
  private final RoadIndex roads;
  private final Dice dice;

  Grounds(OsmDraft draft, RoadIndex roads, long seed) {
    this.draft = draft;
    this.roads = roads;
    this.dice = Dice.of(seed, "grounds");
  }

  void draw(BlockUse use) {
    switch (use.kind()) {
      case HOUSES, LANE -> {}
      case COMPOUND -> {
        ground(use, 0.17);
        apartments(use);
      }
      case PREMISES -> {
        ground(use, EDGE);
        if (use.tags().is("industrial", "oil")) {
          tanks(use);
        } else if (!use.tags().has("leisure")) {
          halls(use);
        }
      }
    }
  }

  private void ground(BlockUse use, double inset) {
    var spec = use.block().district().spec();
    Tags tags = use.tags().with("addr:city", spec.city());
    if (!use.entry().line().name().isEmpty()) {
      tags = tags.with("addr:street", use.entry().line().name());
    }
    draft.ring(box(use.block(), inset, inset, 1 - inset, 1 - inset), tags);
    draft.node(
        use.gate(), Tags.of("barrier", "lift_gate", "name", use.name() + "大门", "access", "yes"));
  }

  private void apartments(BlockUse use) {
    int number = 1;
    boolean high = dice.chance(0.2);
    String levels = Integer.toString(high ? dice.whole(18, 33) : dice.whole(5, 7));
    for (double v = 0.2; v < 0.75; v += 0.17) {
      for (double u = 0.2; u < 0.7; u += 0.3) {
        var box = box(use.block(), u, v, u + 0.2, v + 0.06);
        if (isClear(box)) {
          draft.ring(
              box,
              Tags.of("building", "apartments", "building:levels", levels, "ref", number + "号楼"));
          number++;
        }
      }
    }
  }

  private void halls(BlockUse use) {
    String levels = use.tags().find("building:levels").orElse("2");
    int halls = use.tags().is("landuse", "industrial") ? 3 : 2;
    for (int hall = 0; hall < halls; hall++) {
      double v = 0.2 + hall * 0.22;
      var box = box(use.block(), 0.18, v, dice.between(0.38, 0.46), v + 0.13);
      if (isClear(box)) {
        Tags tags = Tags.of("building", kind(use.tags()), "building:levels", levels);
        draft.ring(box, hall == 0 ? tags.with("name", use.name()) : tags);
      }
    }
  }

  private static String kind(Tags tags) {
    if (tags.is("amenity", "hospital")) {
      return "hospital";
    }
    if (tags.is("amenity", "school") || tags.is("amenity", "college")) {
      return "school";
    }
    return tags.is("landuse", "industrial") ? "industrial" : "commercial";
  }

  private void tanks(BlockUse use) {
    Block b = use.block();
    for (int tank = 0; tank < 8; tank++) {
      Point centre =
          b.district()
              .at(
                  b.west() + b.width() * (0.25 + 0.17 * (tank % 4)),
                  b.south() + b.depth() * (tank < 4 ? 0.62 : 0.8));
      var ring = new ArrayList<Point>();
      for (int corner = 0; corner < 10; corner++) {
        double angle = StrictMath.toRadians(corner * 36.0);
        ring.add(centre.plus(17 * StrictMath.cos(angle), 17 * StrictMath.sin(angle)));
      }
      if (isClear(ring)) {
        draft.ring(
            ring, Tags.of("man_made", "storage_tank", "content", "oil", "ref", "T" + (tank + 1)));
      }
    }
  }

  private boolean isClear(List<Point> box) {
    return box.stream().allMatch(corner -> roads.distance(corner, 5) >= 5);
  }

  /** A rectangle in fractions of the block. */
  private static List<Point> box(Block b, double west, double south, double east, double north) {
    District district = b.district();
    double u0 = b.west() + b.width() * west;
    double u1 = b.west() + b.width() * east;
    double v0 = b.south() + b.depth() * south;
    double v1 = b.south() + b.depth() * north;
    return List.of(
        district.at(u0, v0), district.at(u1, v0), district.at(u1, v1), district.at(u0, v1));
  }
}
