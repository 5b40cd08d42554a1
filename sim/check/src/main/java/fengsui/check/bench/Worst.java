package fengsui.check.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of several maps or eligibilities: each is kept under its own name, and the worst of them
 * under the plain one.
 */
final class Worst {
  private final Map<String, Double> worst = new LinkedHashMap<>();
  private final Map<String, Double> each = new LinkedHashMap<>();

  /** Of times and errors the largest is the worst. */
  void most(String name, String of, double value) {
    worst.merge(name, value, Math::max);
    each.put(name + "." + of, value);
  }

  /** Of advantages the smallest is the worst. */
  void least(String name, String of, double value) {
    worst.merge(name, value, Math::min);
    each.put(name + "." + of, value);
  }

  /** Of errors all count. */
  void sum(String name, String of, double value) {
    worst.merge(name, value, Double::sum);
    each.put(name + "." + of, value);
  }

  /** Each under its own name, for what no worst stands for. */
  Map<String, Double> each() {
    return new LinkedHashMap<>(each);
  }

  /** The worst first, then each. */
  Map<String, Double> figures() {
    var all = new LinkedHashMap<>(worst);
    all.putAll(each);
    return all;
  }
}
