package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.server.AckedCommands.Acked;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real core in the middle of writing, again and again. */
class CrashIT {
  private static final int KILLS = 10;

  @TempDir private Path folder;

  @Test
  void nothingAcknowledgedIsLostOrDoubledByKilling() throws Exception {
    long seed = Long.getLong("seed", 20_261_122L);
    var random = new Random(seed);
    var acked = new AckedCommands();
    try (var first = CoreProcess.start(folder, Map.of())) {
      first.await("started");
      first.ask("setup");
      first.ask("close");
    }
    for (int round = 0; round < KILLS; round++) {
      try (var core = CoreProcess.start(folder, Map.of())) {
        core.await("started");
        acked.assertKnownTo(core);
        core.tell("flood round-" + round + " " + (1 + random.nextInt(64)));
        for (int i = 20 + random.nextInt(300); i > 0; i--) {
          acked.remember(core.await("acked"));
        }
        core.kill();
        core.drain().forEach(acked::remember);
      }
    }
    String before;
    try (var last = CoreProcess.start(folder, Map.of())) {
      last.await("started");
      acked.assertKnownTo(last);
      before = last.ask("state");
      last.ask("close");
    }
    try (var again = CoreProcess.start(folder, Map.of())) {
      again.await("started");
      assertThat(again.ask("state")).as("-Dseed=%d", seed).isEqualTo(before);
      again.ask("close");
    }
    assertArchived(acked.numbers(), seed);
  }

  private void assertArchived(Map<Acked, Long> acked, long seed) {
    var archived = new HashMap<Acked, Long>();
    try (var database = Database.sqlite(folder.resolve("archive.db"))) {
      var archive = new JdbcArchive(database);
      long last = 0;
      for (var batch = archive.read(0, 1_000);
          !batch.isEmpty();
          batch = archive.read(last, 1_000)) {
        for (var record : batch) {
          assertThat(record.from()).isEqualTo(last + 1);
          last = record.to();
          var id = record.command();
          if (id != null) {
            var first = archived.put(new Acked(id.sender().value(), id.counter()), record.from());
            assertThat(first).as("%s twice, -Dseed=%d", id, seed).isNull();
          }
        }
      }
    }
    assertThat(archived).as("-Dseed=%d", seed).containsAllEntriesOf(acked);
  }
}
