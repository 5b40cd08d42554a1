package fengsui.db.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  private static final byte[] BYTES = "烽燧".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingElseStays() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "what was there before");
    Files.writeString(folder.resolve("file" + DurableFile.UNFINISHED), "a part of an earlier one");

    DurableFile.write(file, BYTES);

    assertThat(file).hasBinaryContent(BYTES);
    assertThat(folder)
        .isDirectoryContaining("glob:**/file")
        .isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aFileHasItsRightsFromTheBeginning() throws Exception {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");

    DurableFile.write(
        folder.resolve("key"), BYTES, PosixFilePermissions.asFileAttribute(ownerOnly));

    assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).isEqualTo(ownerOnly);
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws Exception {
    var file = Files.createDirectory(folder.resolve("file"));
    Files.createFile(file.resolve("in the way"));

    assertThatThrownBy(() -> DurableFile.write(file, BYTES)).isInstanceOf(IOException.class);

    assertThat(file).isNotEmptyDirectory();
  }
}
