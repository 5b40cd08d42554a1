package fengsui.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.db.archive.ArchiveUnavailable;
import fengsui.db.archive.EventArchive;
import fengsui.domain.Recorded;
import fengsui.domain.testing.City;
import fengsui.server.core.Clocks;
import fengsui.server.core.Gate;
import fengsui.server.core.RecentRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArchiverTest {
  private final City city = City.small();
  private final long before = city.state().number();
  private final RecentRecords recent = new RecentRecords(before, before, Clocks.system());
  private final FakeArchive archive = new FakeArchive();
  private final Gate gate = new Gate();

  @Test
  void everyRecordIsArchivedInOrderAndAFailingArchiveIsTriedAgain() throws Exception {
    try (var archiver = new Archiver(archive, recent, before, Clocks.system())) {
      archiver.start(gate);
      var first = decided();
      assertThat(archiver.sync(first.to(), Duration.ofSeconds(5))).isTrue();

      archive.failing = true;
      var second = decided();
      assertThat(archiver.sync(second.to(), Duration.ofMillis(100))).isFalse();
      assertThat(recent.unarchivedRecords()).isEqualTo(1);
      archive.failing = false;
      await().untilAsserted(() -> assertThat(archiver.archived()).isEqualTo(second.to()));

      assertThat(archive.records).containsExactly(first, second);
      assertThat(gate.why()).isEmpty();
    }
  }

  @Test
  void anArchiveOfAnotherHistoryStopsTheCore() throws Exception {
    try (var archiver = new Archiver(archive, recent, before, Clocks.system())) {
      archive.foreign = true;
      archiver.start(gate);
      decided();

      await().untilAsserted(() -> assertThat(gate.why()).isPresent());
      assertThat(gate.why().orElseThrow()).contains("another history");
    }
  }

  @Test
  void anErrorThatNobodyExpectedEndsNoArchiving() throws Exception {
    try (var archiver = new Archiver(archive, recent, before, Clocks.system())) {
      var grew = new CountDownLatch(1);
      archiver.onGrowth(grew::countDown);
      archive.odd = true;
      archiver.start(gate);
      var record = decided();
      assertThat(archiver.sync(record.to(), Duration.ofMillis(100))).isFalse();
      archive.odd = false;

      await().untilAsserted(() -> assertThat(archiver.archived()).isEqualTo(record.to()));
      assertThat(grew.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(gate.why()).isEmpty();
    }
  }

  private Recorded decided() throws InterruptedException {
    var record = city.does("taker", City.logCall(null));
    recent.add(record);
    return record;
  }

  private static final class FakeArchive implements EventArchive {
    final List<Recorded> records = new ArrayList<>();
    volatile boolean failing;
    volatile boolean foreign;
    volatile boolean odd;

    @Override
    public synchronized void append(List<Recorded> more) {
      if (failing) {
        throw new ArchiveUnavailable("the disk is full", true, new IllegalStateException("full"));
      }
      if (odd) {
        throw new IllegalArgumentException("odd");
      }
      if (foreign) {
        throw new IllegalStateException("a different record stands under 1");
      }
      records.addAll(more);
    }

    @Override
    public List<Recorded> read(long after, int limit) {
      return List.of();
    }

    @Override
    public long lastNumber() {
      return 0;
    }

    @Override
    public void sync() {}
  }
}
