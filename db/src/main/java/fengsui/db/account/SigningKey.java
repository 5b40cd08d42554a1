package fengsui.db.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fengsui.db.file.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs session tokens: made on the first start, readable by the owner alone. */
final class SigningKey {
  static final String FILE_NAME = "session-key.json";

  private SigningKey() {}

  /**
   * Reads the key of a data folder, or makes it.
   *
   * @throws IllegalStateException when the file is damaged; every session ends when it is removed
   */
  static ECKey openOrCreate(Path folder) {
    var file = folder.resolve(FILE_NAME);
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return ECKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IllegalStateException(
          file + " is not a signing key; remove it and everybody logs in again", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key cannot be read or written: " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    DurableFile.write(file, generate().toJSONString().getBytes(StandardCharsets.UTF_8), ownerOnly);
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java can make a P-256 key", e);
    }
  }
}
