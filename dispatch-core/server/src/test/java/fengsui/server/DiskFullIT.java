package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills the small disk of a real core. Needs the right to mount a tmpfs; says so when it has not.
 */
@Tag("root")
class DiskFullIT {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final long RESERVE_BYTES = 12L * MEBIBYTE;

  @TempDir private Path folder;
  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void smallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = mount();
    NotProved.unless(mounted, "a full disk; this test must run as root to mount a tmpfs");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void aCoreNearTheEndOfItsDiskIsReadOnlyAndGoesOnWhenThereIsRoom() throws Exception {
    try (var core = CoreProcess.start(disk, Map.of(), String.valueOf(RESERVE_BYTES))) {
      core.await("started");
      core.ask("setup");
      long free = disk.toFile().getUsableSpace();
      fill(free - RESERVE_BYTES + MEBIBYTE);

      await().atMost(Duration.ofSeconds(10)).until(() -> isReadOnly(core));
      assertThat(core.ask("status")).contains("the disk of the core is nearly full");
      assertThat(core.ask("call refused")).contains("Unavailable").contains("free some room");

      Files.delete(disk.resolve("filler"));
      await().atMost(Duration.ofSeconds(10)).until(() -> !isReadOnly(core));
      assertThat(core.ask("call refused")).contains("Decided");
    }
  }

  @Test
  void aLogThatCannotBeWrittenIsOpenedAgainWhenThereIsRoom() throws Exception {
    try (var core = CoreProcess.start(disk, Map.of(), String.valueOf(8L * MEBIBYTE))) {
      core.await("started");
      core.ask("setup");
      core.tell("flood full 16");
      core.await("acked");
      fillToTheLastByte();
      core.await("flood ended");

      Files.delete(disk.resolve("filler"));
      await().atMost(Duration.ofSeconds(30)).until(() -> !isReadOnly(core));
      assertThat(core.ask("call after")).contains("Decided");
      assertThat(core.ask("status")).contains("acceptsCommands=true");
      core.kill();
      var acked = new AckedCommands();
      core.heard().forEach(acked::remember);
      core.drain().forEach(acked::remember);
      try (var again = CoreProcess.start(disk, Map.of(), String.valueOf(8L * MEBIBYTE))) {
        again.await("started");
        assertThat(again.ask("outcome after 1")).matches("\\d+");
        assertThat(acked.numbers()).isNotEmpty();
        acked.assertKnownTo(again);
      }
    }
  }

  private static boolean isReadOnly(CoreProcess core) throws Exception {
    return core.ask("status").contains("acceptsCommands=false");
  }

  private void fill(long bytes) throws IOException {
    try (var out = Files.newOutputStream(disk.resolve("filler"))) {
      var block = new byte[MEBIBYTE];
      for (long left = bytes; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    }
  }

  private void fillToTheLastByte() {
    try {
      fill(Long.MAX_VALUE);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space");
    }
  }

  /** False without the right to, or without the program. */
  private boolean mount() throws Exception {
    try {
      return run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString()) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(String... command) throws Exception {
    var process = new ProcessBuilder(command).inheritIO().start();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
