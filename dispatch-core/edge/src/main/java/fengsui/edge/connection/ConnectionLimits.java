package fengsui.edge.connection;

import fengsui.domain.Check;
import java.time.Duration;

/**
 * How many connections a server holds, and how long they may do nothing.
 *
 * @param connectionsMax in all
 * @param perAddressMax of one address; many phones may share one, many seats hardly do
 * @param waitingPerAddressMax of one address that are not being answered: half-sent requests and
 *     idle connections; one more ends the oldest of them
 */
public record ConnectionLimits(int connectionsMax, int perAddressMax, int waitingPerAddressMax) {
  /** For a console: a centre has a few hundred seats, each with a socket and a few requests. */
  public static final ConnectionLimits OF_SEATS = new ConnectionLimits(4_096, 1_024, 512);

  /** For phones: a mobile network may hide thousands of them behind one address. */
  public static final ConnectionLimits OF_PHONES = new ConnectionLimits(16_384, 4_096, 1_024);

  /** How full a server is when it begins to end the longest waiting connection for a new one. */
  static final double CROWDED = 0.9;

  private static final Duration READ_WAIT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration WAITING = Duration.ofSeconds(40);
  private static final Duration SERVING = Duration.ofMinutes(5);

  public ConnectionLimits {
    Check.range("connectionsMax", connectionsMax, 1, 1_000_000);
    Check.range("perAddressMax", perAddressMax, 1, connectionsMax);
    Check.range("waitingPerAddressMax", waitingPerAddressMax, 1, perAddressMax);
  }

  /** Longest time between two bytes of a request. */
  public Duration readWait() {
    return READ_WAIT;
  }

  /** Longest time between an answer and the first byte of the next request. */
  public Duration idle() {
    return IDLE;
  }

  /**
   * Longest time from the opening or the last answer to the last byte of the next request's head. A
   * client that sends a byte now and then is not ended by {@link #readWait}; this ends it.
   */
  public Duration waiting() {
    return WAITING;
  }

  /** Longest time for one answer, with the reading of it. */
  public Duration serving() {
    return SERVING;
  }
}
