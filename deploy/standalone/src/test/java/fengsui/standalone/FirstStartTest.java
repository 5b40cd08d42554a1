package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.db.Database;
import fengsui.db.account.Accounts;
import fengsui.db.account.PasswordPolicy;
import fengsui.db.account.SessionTokens;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.server.CoreConfig;
import fengsui.server.CoreServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
  private static final PersonId ADMINISTRATOR = new PersonId("admin");

  @TempDir private Path folder;
  private CoreServer core;
  private Database database;
  private Accounts accounts;

  @BeforeEach
  void open() throws Exception {
    core =
        CoreServer.start(
            new CoreConfig(
                folder.resolve("core"),
                folder.resolve("packs"),
                _ -> Optional.empty(),
                new MemoryPositions(),
                new CoreConfig.Limits(100, 8L * 1024 * 1024, -1)));
    database = Database.sqlite(folder.resolve("accounts.db"));
    var clock = InstantSource.system();
    accounts =
        new Accounts(
            database, SessionTokens.open(folder, database, clock), PasswordPolicy.DEFAULT, clock);
  }

  @AfterEach
  void close() {
    database.close();
    core.close();
  }

  @Test
  void theFirstStartMakesOneAdministratorAndTellsThePasswordOnce() throws Exception {
    assertThat(FirstStart.prepare(core, accounts)).isPresent();

    assertAdministrator();
    assertThat(FirstStart.prepare(core, accounts)).isEmpty();
  }

  @Test
  void aFirstStartThatEndedBeforeItsAdministratorIsGoneOnWith() throws Exception {
    var brigade = new Area(new AreaId("brigade"), "支队", AreaKind.BRIGADE, null);
    SetUp.apply(core, new DefineArea(brigade));

    assertThat(FirstStart.prepare(core, accounts)).isPresent();

    assertAdministrator();
  }

  private void assertAdministrator() {
    var person = core.applied().state().people().get(ADMINISTRATOR);
    assertThat(person).isNotNull();
    assertThat(person.roles()).containsExactly(Role.ADMINISTRATOR);
  }
}
