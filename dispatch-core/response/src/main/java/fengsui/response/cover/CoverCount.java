package fengsui.response.cover;

import fengsui.domain.cover.AreaCover;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.cover.CoverShare;
import fengsui.domain.station.AreaId;
import fengsui.roads.Covered;
import fengsui.roads.Reach;
import fengsui.roads.Soonest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all ground: what is reached within each limit, how late the rest is, and how much
 * later it would be without each single unit. Points are exact; the lateness of a road is that of
 * its middle. Cost: one read per point and class, three per road and class.
 */
final class CoverCount {
  private static final int ADDRESSES = 0;
  private static final int KEY_PREMISES = 1;
  private static final int ROADS = 2;
  private static final int KINDS = 3;

  private final CoverGround ground;
  private final CoverPolicy policy;
  private final ForceReach reach;
  private final int limits;

  /** Per area, kind: the total, then what is within each limit; the last area is nobody's. */
  private final long[] counts;

  /** Per kind, the sum over all that is there of how late it is reached, in milliseconds. */
  private final double[] late = new double[KINDS];

  /** Per unit, kind: by how much that sum grows without the unit. */
  private final double[] loss;

  private final Soonest soonest = new Soonest();

  private CoverCount(CoverGround ground, CoverPolicy policy, ForceReach reach) {
    this.ground = ground;
    this.policy = policy;
    this.reach = reach;
    this.limits = policy.minutes().size();
    this.counts = new long[(ground.areas().size() + 1) * KINDS * (limits + 1)];
    this.loss = new double[reach.units().size() * KINDS];
  }

  static CoverCount of(CoverGround ground, CoverPolicy policy, ForceReach reach) {
    var count = new CoverCount(ground, policy, reach);
    count.countPoints();
    count.countRoads();
    return count;
  }

  private void countPoints() {
    var demand = ground.demand();
    for (int point = 0; point < demand.size(); point++) {
      int kind = ground.isAddress(point) ? ADDRESSES : KEY_PREMISES;
      reach.look(demand, point, soonest);
      int row = row(ground.areaOfPoint(point), kind);
      counts[row]++;
      for (int i = 0; i < limits; i++) {
        if (soonest.firstMillis() <= policy.minutes().get(i) * 60_000) {
          counts[row + 1 + i]++;
        }
      }
      weigh(kind, 1);
    }
  }

  private void countRoads() {
    var covered = new Covered();
    for (int edge = 0; edge < ground.graph().edgeCount(); edge++) {
      int length = ground.roadMillimeters(edge);
      if (length > 0) {
        int row = row(ground.areaOfEdge(edge), ROADS);
        counts[row] += length;
        for (int i = 0; i < limits; i++) {
          reach.cover(edge, length, policy.minutes().get(i) * 60_000, covered);
          counts[row + 1 + i] += covered.millimeters();
        }
        reach.look(edge, length / 2, soonest);
        weigh(ROADS, length);
      }
    }
  }

  /** Adds how late this place is reached, and what its soonest unit saves it. */
  private void weigh(int kind, double weight) {
    int first = policy.lateMillis(soonest.firstMillis());
    late[kind] += weight * first;
    if (soonest.firstMillis() != Reach.NONE) {
      int second = policy.lateMillis(soonest.secondMillis());
      loss[soonest.firstOrigin() * KINDS + kind] += weight * (second - first);
    }
  }

  private int row(int area, int kind) {
    int of = area == CoverGround.NO_AREA ? ground.areas().size() : area;
    return (of * KINDS + kind) * (limits + 1);
  }

  CoverFigures figures(Instant at) {
    var areas = new ArrayList<AreaCover>();
    for (int area = 0; area < ground.areas().size(); area++) {
      var found = area(ground.areas().get(area), area, area + 1);
      if (found.roadMeters().total() > 0 || found.addresses().total() > 0) {
        areas.add(found);
      }
    }
    return new CoverFigures(
        at,
        policy.minutes(),
        reach.units().size(),
        lateMillis(),
        area(null, 0, ground.areas().size() + 1),
        areas);
  }

  private AreaCover area(@Nullable AreaId id, int from, int to) {
    return new AreaCover(
        id,
        share(from, to, ADDRESSES, 1),
        share(from, to, KEY_PREMISES, 1),
        share(from, to, ROADS, 1_000));
  }

  private CoverShare share(int fromArea, int toArea, int kind, int divisor) {
    long[] sums = new long[limits + 1];
    for (int area = fromArea; area < toArea; area++) {
      for (int i = 0; i <= limits; i++) {
        sums[i] += counts[(area * KINDS + kind) * (limits + 1) + i];
      }
    }
    var within = new ArrayList<Long>(limits);
    for (int i = 1; i <= limits; i++) {
      within.add(sums[i] / divisor);
    }
    return new CoverShare(sums[0] / divisor, within);
  }

  /** Mean lateness of the next incident, over the kinds of ground that there are. */
  int lateMillis() {
    return (int) Math.round(mean(late, 0));
  }

  /** By how much the mean lateness grows without one unit, in milliseconds. */
  List<Integer> lossMillis() {
    var losses = new ArrayList<Integer>(reach.units().size());
    for (int unit = 0; unit < reach.units().size(); unit++) {
      losses.add((int) Math.round(mean(loss, unit * KINDS)));
    }
    return losses;
  }

  private double mean(double[] sums, int from) {
    double sum = 0;
    int kinds = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      double total = total(kind);
      if (total > 0) {
        sum += sums[from + kind] / total;
        kinds++;
      }
    }
    return kinds == 0 ? 0 : sum / kinds;
  }

  private double total(int kind) {
    double total = 0;
    for (int area = 0; area <= ground.areas().size(); area++) {
      total += counts[(area * KINDS + kind) * (limits + 1)];
    }
    return total;
  }
}
