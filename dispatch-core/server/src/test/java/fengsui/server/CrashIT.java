package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real core in the middle of writing, again and again. */
class CrashIT {
  private static final int KILLS = 10;

  @TempDir private Path folder;

  private record Acked(String sender, long counter) {}

  @Test
  void nothingAcknowledgedIsLostOrDoubledByKilling() throws Exception {
    long seed = Long.getLong("seed", 20_261_122L);
    var random = new Random(seed);
    var acked = new HashMap<Acked, Long>();
    try (var first = CoreProcess.start(folder, Map.of())) {
      first.await("started");
      first.ask("setup");
      first.ask("close");
    }
    for (int round = 0; round < KILLS; round++) {
      try (var core = CoreProcess.start(folder, Map.of())) {
        core.await("started");
        check(core, acked);
        core.tell("flood round-" + round + " " + (1 + random.nextInt(64)));
        for (int i = 20 + random.nextInt(300); i > 0; i--) {
          remember(acked, core.await("acked"));
        }
        core.kill();
        core.drain().forEach(line -> remember(acked, line));
      }
    }
    String before;
    try (var last = CoreProcess.start(folder, Map.of())) {
      last.await("started");
      check(last, acked);
      before = last.ask("state");
      last.ask("close");
    }
    try (var again = CoreProcess.start(folder, Map.of())) {
      again.await("started");
      assertThat(again.ask("state")).as("-Dseed=%d", seed).isEqualTo(before);
      again.ask("close");
    }
    assertArchived(acked, seed);
  }

  /** The newest acknowledged command of every sender gets the answer it was given. */
  private static void check(CoreProcess core, Map<Acked, Long> acked) throws Exception {
    var newest = new HashMap<String, Acked>();
    acked
        .keySet()
        .forEach(id -> newest.merge(id.sender(), id, (a, b) -> a.counter() > b.counter() ? a : b));
    for (var id : newest.values()) {
      assertThat(core.ask("outcome " + id.sender() + " " + id.counter()))
          .isEqualTo(String.valueOf(acked.get(id)));
    }
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

  private static void remember(Map<Acked, Long> acked, String line) {
    var words = List.of(line.split(" ", -1));
    if (words.size() == 4 && words.getFirst().equals("acked")) {
      acked.put(
          new Acked(words.get(1), Long.parseLong(words.get(2))), Long.parseLong(words.get(3)));
    }
  }
}
