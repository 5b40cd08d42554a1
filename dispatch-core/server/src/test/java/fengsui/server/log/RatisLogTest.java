package fengsui.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.server.core.DecisionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatisLogTest {
  @TempDir private Path folder;

  @Test
  void aStartThatFailsLeavesNoLock() throws Exception {
    open().close();
    var segment = onlySegment();
    var whole = Files.readAllBytes(segment);
    Files.writeString(segment, "this is no segment of a log");

    assertThatThrownBy(this::open).isInstanceOf(IOException.class);

    Files.write(segment, whole);
    open().close();
  }

  /** Opens the log of the folder and waits until it leads. */
  private RatisLog open() throws Exception {
    var leads = new CountDownLatch(1);
    var log = new RatisLog(folder);
    log.open(new Leading(leads), 0, -1, () -> 0);
    assertThat(leads.await(20, TimeUnit.SECONDS)).isTrue();
    return log;
  }

  private Path onlySegment() throws IOException {
    try (var files = Files.list(RatisLog.files(folder))) {
      var segments = files.filter(p -> String.valueOf(p.getFileName()).startsWith("log_")).toList();
      assertThat(segments).hasSize(1);
      return segments.getFirst();
    }
  }

  private record Leading(CountDownLatch leads) implements DecisionLog.Applier {
    @Override
    public void apply(long term, long index, byte[] entry) {}

    @Override
    public void leading() {
      leads.countDown();
    }

    @Override
    public void failed(String why) {}
  }
}
