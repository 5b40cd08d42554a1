package fengsui.db.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets and the hashes that are kept of them. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODE_BOUND = 100_000_000;
  private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";

  private Secrets() {}

  /** Random bytes as base64url without padding. */
  static String token(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** An id of 32 hexadecimal digits; not a secret. */
  static String id() {
    return "%016x%016x".formatted(RANDOM.nextLong(), RANDOM.nextLong());
  }

  /** 8 digits. */
  static String code() {
    return "%08d".formatted(RANDOM.nextInt(CODE_BOUND));
  }

  /** 14 characters of three classes that are not mistaken for each other, about 75 bits. */
  static String firstPassword() {
    var text = new StringBuilder();
    for (int group = 0; group < 2; group++) {
      text.append(pick(UPPER)).append(pick(LOWER)).append(pick(LOWER)).append(pick(LOWER));
      text.append(pick(DIGITS)).append(pick(DIGITS));
      text.append(group == 0 ? '-' : pick(DIGITS));
    }
    return text.toString();
  }

  /** SHA-256 in base64url: enough for secrets of high entropy or of a few minutes' life. */
  static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static char pick(String from) {
    return from.charAt(RANDOM.nextInt(from.length()));
  }
}
