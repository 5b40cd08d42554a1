package fengsui.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.db.archive.JdbcArchive;
import fengsui.domain.SystemEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageCheckTest {
  private static final int PAGE_BYTES = 4_096;

  @TempDir private Path folder;

  @Test
  void aFileThatIsWrittenMeanwhileIsFoundWhole() {
    var file = folder.resolve("archive.db");
    var records = new Records();
    for (int i = 0; i < 500; i++) {
      records.then(new SystemEvent.ClockStepped(i));
    }
    try (var database = Database.sqlite(file);
        var check = DamageCheck.start(file)) {
      new JdbcArchive(database).append(records.all());
      await().until(() -> check.result() != DamageCheck.Result.NOT_KNOWN_YET);
      assertThat(check.result()).isEqualTo(DamageCheck.Result.WHOLE);
      assertThat(check.fileName()).isEqualTo("archive.db");
    }
  }

  @Test
  void aPageThatSomethingElseWroteIntoIsFoundAlthoughTheFileOpens() throws IOException {
    var file = archive();
    long pages = Files.size(file) / PAGE_BYTES;
    overwriteMiddleOfPage(file, pages / 2);

    try (var database = Database.sqlite(file);
        var check = DamageCheck.start(file)) {
      assertThat(new JdbcArchive(database).lastNumber()).isEqualTo(2_000);
      await().until(() -> check.result() != DamageCheck.Result.NOT_KNOWN_YET);
      assertThat(check.result()).isEqualTo(DamageCheck.Result.DAMAGED);
    }
  }

  private Path archive() {
    var file = folder.resolve("archive.db");
    var records = new Records();
    for (int i = 0; i < 2_000; i++) {
      records.then(new SystemEvent.ClockStepped(i));
    }
    try (var database = Database.sqlite(file)) {
      new JdbcArchive(database).append(records.all());
    }
    return file;
  }

  private static void overwriteMiddleOfPage(Path file, long page) throws IOException {
    var noise = new byte[PAGE_BYTES / 2];
    new Random(119).nextBytes(noise);
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(page * PAGE_BYTES + PAGE_BYTES / 4);
      bytes.write(noise);
    }
  }
}
