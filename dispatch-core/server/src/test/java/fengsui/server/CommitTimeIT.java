package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.testing.City;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures from a submission to its durable answer, one member, one command after the other. */
class CommitTimeIT {
  private static final Logger LOG = LoggerFactory.getLogger(CommitTimeIT.class);
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 2_000;

  @TempDir private Path folder;

  @Test
  void theMedianFromCommandToDurableIsBelowTenMilliseconds() throws Exception {
    try (var core = CoreServer.start(Seat.config(folder))) {
      Seat.setUp(core);
      var seat = new Seat(core.commandPort(), "taker");
      for (int i = 0; i < WARM_UP; i++) {
        seat.does(City.logCall(null));
      }
      var micros = new long[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        long began = System.nanoTime();
        seat.does(City.logCall(null));
        micros[i] = (System.nanoTime() - began) / 1_000;
      }
      Arrays.sort(micros);
      LOG.warn(
          "MEASURED command to durable: median {} us, 99 % {} us",
          micros[MEASURED / 2], micros[MEASURED * 99 / 100]);
      assertThat(micros[MEASURED / 2]).isLessThan(10_000);
    }
  }
}
