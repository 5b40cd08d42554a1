package fengsui.server.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Running hash over the bytes of all records: SHA-256 of the hash before and the record. Two cores
 * with the same hash at the same number decided the same.
 *
 * @param hex 64 lower-case hex digits
 */
public record Chain(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public static final Chain START = new Chain("0".repeat(64));

  public Chain {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a hash must be 64 hex digits: " + hex);
    }
  }

  public Chain with(byte[] record) {
    var digest = sha256();
    digest.update(HexFormat.of().parseHex(hex));
    digest.update(record);
    return new Chain(HexFormat.of().formatHex(digest.digest()));
  }

  /** A fresh SHA-256, which every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
