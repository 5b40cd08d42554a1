package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.Author;
import fengsui.domain.Recorded;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceEvent.PersonDefined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path home;

  @Test
  void whateverWasOpenToOthersBecomesTheOwnersAlone() throws Exception {
    var data = Files.createDirectory(home.resolve("data"));
    var core = Files.createDirectory(data.resolve("core"));
    var key = Files.writeString(data.resolve("session-key.json"), "{}");
    var log = Files.writeString(core.resolve("log"), "x");
    for (var folder : List.of(data, core)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    for (var file : List.of(key, log)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    DataFolder.open(data).close();

    assertThat(List.of(rights(data), rights(core))).containsOnly("rwx------");
    assertThat(List.of(rights(key), rights(log))).containsOnly("rw-------");
  }

  @Test
  void aNewFolderIsTheOwnersAlone() throws Exception {
    var data = home.resolve("new").resolve("data");

    DataFolder.open(data).close();

    assertThat(rights(data)).isEqualTo("rwx------");
  }

  @Test
  void twoServicesDoNotShareAFolder() throws Exception {
    try (var first = DataFolder.open(home)) {
      assertThatThrownBy(() -> DataFolder.open(home)).hasMessageContaining("--data");
      assertThat(first.accounts()).isEqualTo(home.resolve("accounts.db"));
    }
  }

  @Test
  void anArchiveThatKnowsPeopleIsNotStartedWithoutTheirAccounts() throws Exception {
    var core = Files.createDirectory(home.resolve("core"));
    try (var folder = DataFolder.open(home)) {
      assertThatCode(() -> folder.requireAccounts(core)).doesNotThrowAnyException();
      archiveWithAPerson(core);

      assertThatThrownBy(() -> folder.requireAccounts(core))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("accounts.db is missing")
          .hasMessageContaining("Put the file back");

      Files.createFile(folder.accounts());
      assertThatCode(() -> folder.requireAccounts(core)).doesNotThrowAnyException();
    }
  }

  private static void archiveWithAPerson(Path core) {
    var person =
        new Person(new PersonId("p"), "p", Set.of(Role.COMMANDER), new AreaId("BZ"), null, true);
    var event = new PersonDefined(null, person);
    var record = new Recorded(1, Instant.EPOCH, Author.CORE, null, null, List.of(event));
    try (var database = Database.sqlite(core.resolve("archive.db"))) {
      new JdbcArchive(database).append(List.of(record));
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
