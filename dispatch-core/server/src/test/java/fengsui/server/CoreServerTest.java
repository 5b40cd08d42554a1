package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.testing.City;
import fengsui.protocol.Reply;
import fengsui.server.log.RatisLog;
import fengsui.server.query.SmallRegion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreServerTest {
  @TempDir private Path folder;

  @Test
  void whatWasDecidedIsThereAfterARestart() throws Exception {
    var before = Before.of(folder);

    try (var core = CoreServer.start(Seat.config(folder))) {
      before.assertSame(core);
      var seat = new Seat(core.commandPort(), "taker", "seat-taker", 1);
      assertThat(Seat.await(seat.submit(City.create(null))))
          .isInstanceOfSatisfying(
              Reply.Decided.class, again -> assertThat(again.repeat()).isTrue());
      before.assertSame(core);
    }
  }

  @Test
  void aPackIsOpenedWhenItIsActivatedAndOnceTheCoreHasStartedAnew() throws Exception {
    var activation =
        SmallRegion.imported(SmallRegion.write(folder), "small", folder.resolve("packs"));

    try (var core = CoreServer.start(Seat.config(folder))) {
      assertThat(openSeconds(core)).isNaN();
      Seat.await(core.setUp(activation));
      await().until(() -> openSeconds(core) > 0);
    }
    try (var core = CoreServer.start(Seat.config(folder))) {
      core.openPack();
      assertThat(openSeconds(core)).isPositive();
    }
  }

  private static double openSeconds(CoreServer core) {
    return core.metrics().get("fengsui.pack.open.seconds").gauge().value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "term=abc\nvotedFor=core-1\n", "term=0\nvotedFor=\n", "\\u00"})
  void aSpoiledMetaFileIsMadeAnewFromTheLog(String spoiled) throws Exception {
    var before = Before.of(folder);
    Files.writeString(metaFile(), spoiled);

    assertSameAndDeciding(before);
  }

  @Test
  void aLostMetaFileIsMadeAnewFromTheLog() throws Exception {
    var before = Before.of(folder);
    Files.delete(metaFile());

    assertSameAndDeciding(before);
  }

  @Test
  void aFirstStartThatEndedBeforeTheMetaFileWasWrittenIsBegunAgain() throws Exception {
    Files.createDirectories(metaFile().getParent());

    Before.of(folder);
  }

  private Path metaFile() {
    return RatisLog.files(folder.resolve("data/log")).resolve("raft-meta");
  }

  private void assertSameAndDeciding(Before before) throws Exception {
    try (var core = CoreServer.start(Seat.config(folder))) {
      before.assertSame(core);
      var taker = new Seat(core.commandPort(), "taker", "seat-anew", 1);
      assertThat(taker.does(City.create(null)).rejection()).isNull();
    }
  }

  private record Before(fengsui.server.core.Applied applied) {
    static Before of(Path folder) throws Exception {
      try (var core = CoreServer.start(Seat.config(folder))) {
        Seat.setUp(core);
        var taker = new Seat(core.commandPort(), "taker");
        var commander = new Seat(core.commandPort(), "commander");
        taker.does(City.logCall(null));
        var incident = City.created(taker.does(City.create(null)));
        assertThat(commander.does(City.orderOf(incident, "E11")).rejection()).isNull();
        return new Before(core.applied());
      }
    }

    void assertSame(CoreServer core) {
      assertThat(core.applied().state()).isEqualTo(applied.state());
      assertThat(core.applied().chain()).isEqualTo(applied.chain());
    }
  }
}
