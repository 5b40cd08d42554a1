package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps the wall clock of a real core by an hour. Needs gcc for the few lines that do it. */
class ClockStepIT {
  private static final long HOUR_MILLIS = 3_600_000;

  /** The default: an order that no device has is sent again after 5 s. */
  private static final long RECEIVE_MILLIS = 5_000;

  @TempDir private Path folder;

  @Test
  void anHourForwardRaisesAnAlarmAndFiresNoTimer() throws Exception {
    step(HOUR_MILLIS);
  }

  @Test
  void anHourBackRaisesAnAlarmAndDelaysNoTimer() throws Exception {
    step(-HOUR_MILLIS);
  }

  private void step(long millis) throws Exception {
    var offset = folder.resolve("offset");
    write(offset, 0);
    var environment = Map.of("LD_PRELOAD", shim().toString(), "CLOCKSTEP_FILE", offset.toString());
    try (var core = CoreProcess.start(folder.resolve("core"), environment)) {
      core.await("started");
      core.ask("setup");
      long ordered = Long.parseLong(core.ask("order"));
      write(offset, millis / 1_000);

      await().atMost(Duration.ofSeconds(10)).until(() -> core.ask("events").contains("step"));
      assertThat(steps(core)).hasSize(1);
      assertThat(steps(core).getFirst()).isCloseTo(millis, within(2_000L));
      assertThat(core.ask("status")).contains("clockStepMillis=" + (millis > 0 ? "3" : "-3"));
      assertThat(coreTime(core)).isBetween(ordered, ordered + 20_000);

      await().atMost(Duration.ofSeconds(20)).until(() -> core.ask("events").contains("alert"));
      assertThat(of(core, "alert ").getFirst())
          .isBetween(ordered + RECEIVE_MILLIS, ordered + RECEIVE_MILLIS + 1_500);
    }
  }

  /** Builds what steps the clock. */
  private Path shim() throws Exception {
    var source = folder.resolve("clockstep.c");
    try (var in = ClockStepIT.class.getResourceAsStream("/clockstep.c")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    var library = folder.resolve("clockstep.so");
    NotProved.unless(
        Files.isExecutable(Path.of("/usr/bin/gcc")),
        "a stepped wall clock; install the package gcc");
    var compiler =
        new ProcessBuilder(
                "/usr/bin/gcc",
                "-O2",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                source.toString())
            .inheritIO()
            .start();
    assertThat(compiler.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(library).exists();
    return library;
  }

  /** Changes the offset in place, so that the process that has it mapped sees it. */
  private static void write(Path offset, long seconds) throws IOException {
    try (var channel =
        FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, seconds));
    }
  }

  private static long coreTime(CoreProcess core) throws Exception {
    return Long.parseLong(core.ask("time").replaceFirst(" .*", ""));
  }

  private static List<Long> steps(CoreProcess core) throws Exception {
    return of(core, "step ");
  }

  private static List<Long> of(CoreProcess core, String what) throws Exception {
    return Arrays.stream(core.ask("events").split(";", -1))
        .filter(event -> event.startsWith(what))
        .map(event -> Long.valueOf(event.substring(what.length())))
        .toList();
  }
}
