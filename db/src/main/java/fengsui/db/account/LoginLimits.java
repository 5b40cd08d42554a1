package fengsui.db.account;

import fengsui.domain.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong passwords are borne. Every source has its own small count for each account, so
 * that a stranger who guesses locks only himself out. Guesses spread over many sources are bounded
 * by a second, higher and slower count of the account; it is not asked from this machine nor from a
 * source where this person logged in lately, so that it locks nobody out of the usual seat.
 *
 * @param sourceFailuresMax wrong passwords in a row from one source that lock it for the account
 * @param sourceLockout how long
 * @param accountFailuresMax wrong passwords from all unfamiliar sources within {@code
 *     accountWindow} that lock the account for them
 * @param accountWindow how long they are counted
 * @param accountLockout how long unfamiliar sources stay locked
 * @param familiarFor how long a source stays familiar after a login from it
 */
public record LoginLimits(
    int sourceFailuresMax,
    Duration sourceLockout,
    int accountFailuresMax,
    Duration accountWindow,
    Duration accountLockout,
    Duration familiarFor) {

  /** At most 200 guesses a day at one account, however many sources they come from. */
  public static final LoginLimits DEFAULT =
      new LoginLimits(
          5,
          Duration.ofMinutes(15),
          50,
          Duration.ofHours(24),
          Duration.ofHours(6),
          Duration.ofDays(30));

  public LoginLimits {
    Check.range("sourceFailuresMax", sourceFailuresMax, 1, 100);
    Check.range("accountFailuresMax", accountFailuresMax, sourceFailuresMax, 10_000);
  }

  /** The last login from a source that is no longer familiar. */
  Instant familiarSince(Instant now) {
    return now.minus(familiarFor);
  }

  /**
   * Whether the source is this machine itself, where an administrator must always get a try. Behind
   * a reverse proxy on the same machine everybody seems to be there, unless the edge is told the
   * true address.
   */
  static boolean isThisMachine(String source) {
    return source.startsWith("127.") || source.equals("::1") || source.equals("0:0:0:0:0:0:0:1");
  }
}
