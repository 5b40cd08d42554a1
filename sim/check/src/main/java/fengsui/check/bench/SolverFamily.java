package fengsui.check.bench;

import fengsui.response.solver.CoverProblem;
import fengsui.response.solver.JointProblem;
import fengsui.response.solver.SetWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random problems for the solver, each from a seed: six lines and 200 candidates with ample force,
 * the same with hardly more than is needed of every second line, and 20 incidents that share 200
 * units. Each unit gives 1 to 6 to about a quarter of the lines, and each costs up to five minutes
 * besides, for the cover that it leaves behind. Kinds are more like a real service: fourteen kinds
 * of apparatus that recur at twelve stations, so that many units are alike and come together, and
 * deadlines.
 */
public enum SolverFamily {
  AMPLE,
  SCARCE,
  KINDS;

  public static final int CANDIDATES = 200;
  public static final int LINES = 6;
  private static final int APPARATUS = 14;
  private static final int STATIONS = 12;
  private static final int INCIDENTS = 20;
  private static final int ETA_SECONDS_MIN = 60;
  private static final int ETA_SECONDS_MAX = 3_000;
  private static final int PRICE_SECONDS_MAX = 300;

  /** The same weights as the product's. */
  private static final SetWeights WEIGHTS = new SetWeights(1, 60, 5, 100, 0);

  private static final int SHORT_SECONDS = 144_000;

  /** One incident of the size of the figures. */
  public CoverProblem single(long seed) {
    return single(seed, CANDIDATES, LINES, this == KINDS);
  }

  /** One incident of any size, with deadlines for every second line where that is asked. */
  public CoverProblem single(long seed, int candidates, int lines, boolean hasDeadlines) {
    var random = new Random(seed);
    if (this == KINDS) {
      return kinds(random, candidates, lines, hasDeadlines);
    }
    var etas = random.ints(candidates, ETA_SECONDS_MIN, ETA_SECONDS_MAX).sorted().toArray();
    var gives = new int[candidates][lines];
    for (var row : gives) {
      Arrays.setAll(row, l -> random.nextInt(4) == 0 ? 1 + random.nextInt(6) : 0);
      row[random.nextInt(lines)] = 1 + random.nextInt(6);
    }
    var prices = random.ints(candidates, 0, 100 * PRICE_SECONDS_MAX).toArray();
    var needs = random.ints(lines, 3, 15).toArray();
    if (this == SCARCE) {
      for (int l = 0; l < lines; l += 2) {
        scarce(random, gives, needs, l);
      }
    }
    return new CoverProblem(etas, prices, gives, needs, dues(random, lines, hasDeadlines), WEIGHTS);
  }

  private static int[] dues(Random random, int lines, boolean hasDeadlines) {
    return IntStream.range(0, lines)
        .map(l -> hasDeadlines && l % 2 == 1 ? 300 + random.nextInt(900) : CoverProblem.NO_DUE)
        .toArray();
  }

  /** Each kind gives to up to three lines, each line is given to; each station has one price. */
  private static CoverProblem kinds(
      Random random, int candidates, int lines, boolean hasDeadlines) {
    var kinds = new int[APPARATUS][lines];
    for (var kind : kinds) {
      for (int many = 1 + random.nextInt(3); many > 0; many--) {
        kind[random.nextInt(lines)] = 1 + random.nextInt(6);
      }
    }
    for (int l = 0; l < lines; l++) {
      kinds[random.nextInt(APPARATUS)][l] = 1 + random.nextInt(6);
    }
    var times = random.ints(STATIONS, ETA_SECONDS_MIN, ETA_SECONDS_MAX).sorted().toArray();
    var cover = random.ints(STATIONS, 0, 100 * PRICE_SECONDS_MAX).toArray();
    var at = random.ints(candidates, 0, STATIONS).sorted().toArray();
    var gives = new int[candidates][];
    Arrays.setAll(gives, i -> kinds[random.nextInt(APPARATUS)].clone());
    return new CoverProblem(
        Arrays.stream(at).map(station -> times[station]).toArray(),
        Arrays.stream(at).map(station -> cover[station]).toArray(),
        gives,
        random.ints(lines, 3, 25).toArray(),
        dues(random, lines, hasDeadlines),
        WEIGHTS);
  }

  /** Leaves this line to so few that at most 1.3 times the need is there. */
  private static void scarce(Random random, int[][] gives, int[] needs, int line) {
    int left = (int) (needs[line] * (1 + 0.3 * random.nextDouble()));
    int start = random.nextInt(gives.length);
    for (int i = 0; i < gives.length; i++) {
      var row = gives[(start + 7 * i) % gives.length];
      row[line] = Math.min(row[line], left);
      left -= row[line];
      if (Arrays.stream(row).sum() == 0) {
        row[(line + 1) % row.length] = 1;
      }
    }
  }

  /** 20 incidents of 2 + 1 + 1 units, and 200 units of three kinds on a square. */
  public static JointProblem joint(long seed) {
    return joint(seed, INCIDENTS, CANDIDATES);
  }

  /** Incidents that share units; half of them want more. */
  public static JointProblem joint(long seed, int incidents, int units) {
    var random = new Random(seed);
    var x = random.doubles(units).toArray();
    var y = random.doubles(units).toArray();
    var kinds = random.ints(units, 0, 5).map(k -> Math.max(0, k - 2)).toArray();
    var prices = random.ints(units, 0, 100 * PRICE_SECONDS_MAX).toArray();
    var problems = new ArrayList<CoverProblem>();
    var who = new ArrayList<int[]>();
    for (int k = 0; k < incidents; k++) {
      double atX = random.nextDouble();
      double atY = random.nextDouble();
      var etas = new int[units];
      for (int u = 0; u < units; u++) {
        etas[u] = ETA_SECONDS_MIN + (int) (2_000 * Math.hypot(x[u] - atX, y[u] - atY));
      }
      var order =
          IntStream.range(0, units)
              .boxed()
              .sorted(Comparator.comparingInt((Integer u) -> etas[u]).thenComparing(u -> u))
              .mapToInt(u -> u)
              .toArray();
      problems.add(
          new CoverProblem(
              Arrays.stream(order).map(u -> etas[u]).toArray(),
              Arrays.stream(order).map(u -> prices[u]).toArray(),
              Arrays.stream(order).mapToObj(u -> gives(kinds[u])).toArray(int[][]::new),
              new int[] {k % 2 == 0 ? 2 : 4, 1, 1},
              new int[] {CoverProblem.NO_DUE, CoverProblem.NO_DUE, CoverProblem.NO_DUE},
              WEIGHTS.withShortSeconds(SHORT_SECONDS)));
      who.add(order);
    }
    return new JointProblem(List.copyOf(problems), List.copyOf(who), units);
  }

  private static int[] gives(int kind) {
    var gives = new int[3];
    gives[kind] = 1;
    return gives;
  }
}
