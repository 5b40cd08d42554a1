package fengsui.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.Recorded;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import fengsui.protocol.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The log and the archive that an earlier build wrote must still be read: the log decides to the
 * same records, and the archive's records apply. The files are added to, never changed.
 */
class GoldenTest {
  private final List<Recorded> records = new ArrayList<>();

  @Test
  void theLogOfLevelOneStillDecidesToTheSameRecords() throws IOException {
    var replay = new Sequencer(Decide::step, Applied.NOTHING, new Kept());
    long index = 0;
    for (var line : lines("/golden/log-1.jsonl")) {
      replay.apply(1, index++, line.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(records.stream().map(Wire::text)).isEqualTo(lines("/golden/archive-1.jsonl"));
  }

  @Test
  void theArchiveStillApplies() throws IOException {
    var state = State.EMPTY;
    for (var line : lines("/golden/archive-1.jsonl")) {
      state = Apply.apply(state, Wire.read(line, Recorded.class));
    }

    assertThat(state.incidents().size()).isEqualTo(1);
    assertThat(state.assignments().size()).isEqualTo(2);
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private final class Kept implements Sequencer.Outcomes {
    @Override
    public void recorded(Recorded record, State after) {
      records.add(record);
    }

    @Override
    public void repeated(CommandId id, Recorded first) {}

    @Override
    public void stopped(String why) {
      throw new AssertionError(why);
    }
  }
}
