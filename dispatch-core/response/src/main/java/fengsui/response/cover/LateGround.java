package fengsui.response.cover;

import fengsui.roads.Soonest;
import java.util.Arrays;

/**
 * The ground as a move-up sees it: every place that would be late with one unit fewer, with who is
 * soonest there, and its share of all risk. Places that two units reach in time are left out, since
 * no single move changes them.
 */
final class LateGround {
  private static final int NONE = -1;

  /** Per place: a point of the demand, or -1 minus the edge of a road. */
  private int[] places = new int[1_024];

  private int[] firstMillis = new int[1_024];
  private int[] firstUnit = new int[1_024];
  private int[] secondMillis = new int[1_024];
  private double[] weights = new double[1_024];
  private int size;

  private LateGround() {}

  static LateGround of(CoverGround ground, CoverPolicy policy, ForceReach reach) {
    var late = new LateGround();
    double[] shares = ground.shares();
    var found = new Soonest();
    for (int point = 0; point < ground.demand().size(); point++) {
      reach.look(ground.demand(), point, found);
      late.add(point, ground.isAddress(point) ? shares[0] : shares[1], found, policy);
    }
    for (int edge = 0; edge < ground.graph().edgeCount(); edge++) {
      int length = ground.roadMillimeters(edge);
      if (length > 0) {
        reach.look(edge, length / 2, found);
        late.add(-1 - edge, shares[2] * length, found, policy);
      }
    }
    return late;
  }

  private void add(int place, double weight, Soonest found, CoverPolicy policy) {
    if (policy.lateMillis(found.secondMillis()) == 0) {
      return;
    }
    if (size == places.length) {
      int room = 2 * size;
      places = Arrays.copyOf(places, room);
      firstMillis = Arrays.copyOf(firstMillis, room);
      firstUnit = Arrays.copyOf(firstUnit, room);
      secondMillis = Arrays.copyOf(secondMillis, room);
      weights = Arrays.copyOf(weights, room);
    }
    places[size] = place;
    firstMillis[size] = found.firstMillis();
    firstUnit[size] = found.firstOrigin() < 0 ? NONE : found.firstOrigin();
    secondMillis[size] = found.secondMillis();
    weights[size] = weight;
    size++;
  }

  int size() {
    return size;
  }

  /** How soon one unit at another place would be at each of these. */
  int[] millisFrom(CoverGround ground, ForceReach there) {
    int[] millis = new int[size];
    var found = new Soonest();
    for (int i = 0; i < size; i++) {
      if (places[i] >= 0) {
        there.look(ground.demand(), places[i], found);
      } else {
        int edge = -1 - places[i];
        there.look(edge, ground.roadMillimeters(edge) / 2, found);
      }
      millis[i] = found.firstMillis();
    }
    return millis;
  }

  /** Uncovered risk of these places in milliseconds, with one unit gone and one elsewhere. */
  double lateWith(CoverPolicy policy, int goneUnit, int[] thereMillis) {
    double late = 0;
    for (int i = 0; i < size; i++) {
      int left = firstUnit[i] == goneUnit ? secondMillis[i] : firstMillis[i];
      late += weights[i] * policy.lateMillis(Math.min(left, thereMillis[i]));
    }
    return late;
  }

  /** Uncovered risk of these places as it is. */
  double lateNow(CoverPolicy policy) {
    double late = 0;
    for (int i = 0; i < size; i++) {
      late += weights[i] * policy.lateMillis(firstMillis[i]);
    }
    return late;
  }
}
