package fengsui.domain.cover;

import java.time.Instant;
import java.util.List;

/**
 * Move-ups worth ordering now, each counted on top of those before it.
 *
 * @param at of the cover that they were worked out from
 * @param options the best single one first; each next one is the best after those before it, which
 *     together need not be the best set
 * @param proven whether no single move-up is better than the first; false when there were too many
 *     units and stations to try all
 */
public record MoveUps(Instant at, List<MoveUpOption> options, boolean proven) {
  /** More at once nobody orders; after each, cover is worked out anew. */
  public static final int OPTIONS_MAX = 3;

  public MoveUps {
    options = List.copyOf(options);
  }
}
