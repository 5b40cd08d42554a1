package fengsui.db.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Password hashes: Argon2id (16 MiB, two passes), named in the hash so that a later algorithm can
 * stand beside it. At most {@link #HASHING_MAX} run at once, so logins cannot take all memory and
 * processors from the dispatch.
 */
final class Passwords {
  static final int HASHING_MAX = 4;

  /** Most callers that wait for their turn. */
  static final int WAITING_MAX = 64;

  private static final String ALGORITHM = "argon2id";

  private final PasswordEncoder encoder;
  private final Semaphore turns = new Semaphore(HASHING_MAX, true);
  private final String unknownUserHash;

  Passwords(PasswordEncoder argon2) {
    encoder = new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, argon2));
    unknownUserHash = hash(Secrets.token(16));
  }

  static Passwords strong() {
    return new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      var hash = encoder.encode(password);
      if (hash == null) {
        throw new IllegalStateException("the encoder gave no hash");
      }
      return hash;
    } finally {
      turns.release();
    }
  }

  /**
   * Whether the password has this hash; false, after the same work, for the null hash of an unknown
   * user. Empty when too many wait.
   */
  Optional<Boolean> matches(String password, @Nullable String hash) {
    if (turns.getQueueLength() >= WAITING_MAX) {
      return Optional.empty();
    }
    turns.acquireUninterruptibly();
    try {
      boolean matches = encoder.matches(password, hash == null ? unknownUserHash : hash);
      return Optional.of(matches && hash != null);
    } finally {
      turns.release();
    }
  }
}
