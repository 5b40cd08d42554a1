package fengsui.response;

import fengsui.domain.plan.PassedOver.Why;

/**
 * What one unit costs besides the price of any unit, in seconds.
 *
 * @param cover what its absence costs where it stands
 * @param rest for a crew that has worked long
 * @param stale for a place known from an old position only
 */
record UnitPrice(int cover, int rest, int stale) {
  int total() {
    return cover + rest + stale;
  }

  /** Which part speaks most against it. */
  Why greatest() {
    if (cover >= rest && cover >= stale) {
      return Why.KEPT_FOR_COVER;
    }
    return rest >= stale ? Why.RESTING : Why.STALE_POSITION;
  }

  /** The seconds of one part. */
  int of(Why part) {
    return switch (part) {
      case KEPT_FOR_COVER -> cover;
      case RESTING -> rest;
      case STALE_POSITION -> stale;
      default -> throw new IllegalArgumentException("no price: " + part);
    };
  }
}
