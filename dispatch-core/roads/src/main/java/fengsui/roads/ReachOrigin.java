package fengsui.roads;

/**
 * Where somebody sets out from.
 *
 * @param snap on the roads of its class
 * @param readyMillis until it rolls, 0 to {@link Reach#LIMIT_MILLIS_MAX}
 */
public record ReachOrigin(Snap snap, int readyMillis) {
  public ReachOrigin {
    if (readyMillis < 0 || readyMillis > Reach.LIMIT_MILLIS_MAX) {
      throw new IllegalArgumentException(
          "readyMillis must be 0 to " + Reach.LIMIT_MILLIS_MAX + ": " + readyMillis);
    }
  }

  /** Milliseconds until it is on the road at its snap. */
  int rollingMillis() {
    return readyMillis + snap.legMillis();
  }
}
