package fengsui.response;

import fengsui.domain.unit.UnitId;

/**
 * What it costs the rest of the region when a unit is sent away: the seconds by which the next
 * incident, wherever it is, would on average be reached later. One unit at a time: two that cover
 * the same ground cost more together than the sum says. Safe for use from any thread; answers from
 * memory.
 */
@FunctionalInterface
public interface CoverPrice {
  /** Nothing is lost by sending anybody. */
  CoverPrice NONE = _ -> 0;

  /** Largest price. */
  int SECONDS_MAX = 3_600;

  /** 0 to {@link #SECONDS_MAX}; 0 for a unit that does not cover, or is not known. */
  int seconds(UnitId unit);
}
