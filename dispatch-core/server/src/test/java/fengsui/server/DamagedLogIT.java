package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.server.log.LogFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a real core on a log that a disk or a power cut has damaged. */
class DamagedLogIT {
  @TempDir private Path folder;
  private String before = "";

  @BeforeEach
  void killedCore() throws Exception {
    try (var core = CoreProcess.start(folder, Map.of())) {
      core.await("started");
      core.ask("setup");
      for (int i = 0; i < 10; i++) {
        core.ask("call seat-" + i);
      }
      before = core.ask("state");
      core.ask("archived");
      core.kill();
    }
  }

  @Test
  void aDamagedEntryInTheMiddleRefusesTheStart() throws Exception {
    var log = LogFiles.of(folder);
    log.flip(log.entries() / 2);

    assertThat(refusal())
        .contains("is damaged at byte")
        .contains("whole entries follow")
        .contains("restore the core from its last backup");
  }

  @Test
  void aDamagedLastEntryThatTheArchiveHoldsRefusesTheStart() throws Exception {
    var log = LogFiles.of(folder);
    log.flip(log.entries() - 1);

    assertThat(refusal()).contains("but the archive already holds events up to");
  }

  @Test
  void aLogThatEndsBeforeTheArchiveRefusesTheStart() throws Exception {
    LogFiles.of(folder).cut(3);

    assertThat(refusal())
        .contains("but the archive already holds events up to")
        .contains("restore the core from its last backup");
  }

  @Test
  void aTornEntryAtTheVeryEndIsCutAndTheCoreGoesOn() throws Exception {
    LogFiles.of(folder).tear();

    try (var core = CoreProcess.start(folder, Map.of())) {
      core.await("started");
      assertThat(core.ask("state")).isEqualTo(before);
      assertThat(core.ask("call after-the-cut")).contains("Decided");
      core.kill();
    }
    try (var core = CoreProcess.start(folder, Map.of())) {
      core.await("started");
      assertThat(core.ask("outcome after-the-cut 1")).matches("\\d+");
    }
  }

  private String refusal() throws Exception {
    try (var core = CoreProcess.start(folder, Map.of())) {
      return core.await("refused");
    }
  }
}
