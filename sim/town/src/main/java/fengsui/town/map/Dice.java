package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Each part of the map throws its own dice, so widening one part leaves the others
 * as they were.
 */
final class Dice {

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, String part) {
    return new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + part.hashCode()));
  }

  /** A number from {@code low} inclusive to {@code high} exclusive. */
  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** A whole number from {@code low} to {@code high}, both inclusive. */
  int whole(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> shuffled(List<T> items) {
    var copy = new ArrayList<>(items);
    for (int i = copy.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T kept = copy.get(i);
      copy.set(i, copy.get(other));
      copy.set(other, kept);
    }
    return copy;
  }
}
