package fengsui.response.solver;

/**
 * What the search of a like problem left, for a problem that differs in few candidates or prices:
 * the search then begins where that one ended. It changes how long a search takes, not what is
 * found to be best.
 */
final class Hint {
  /** A set to begin with, by indexes of the problem at hand. */
  int[] set = {};

  /** Prices of the lines' whole shares; empty before the first search. */
  double[] prices = {};
}
