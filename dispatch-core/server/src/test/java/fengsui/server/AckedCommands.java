package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a {@link CoreChild} was heard to acknowledge while it was flooded. */
final class AckedCommands {
  /** One command. */
  record Acked(String sender, long counter) {}

  private final Map<Acked, Long> numbers = new HashMap<>();

  /** Remembers the command of such a line, and passes over every other line. */
  void remember(String line) {
    var words = List.of(line.split(" ", -1));
    if (words.size() == 4 && words.getFirst().equals("acked")) {
      numbers.put(
          new Acked(words.get(1), Long.parseLong(words.get(2))), Long.parseLong(words.get(3)));
    }
  }

  /** The number of the record of each. */
  Map<Acked, Long> numbers() {
    return Map.copyOf(numbers);
  }

  /** The newest acknowledged command of every sender gets the answer it was given. */
  void assertKnownTo(CoreProcess core) throws Exception {
    var newest = new HashMap<String, Acked>();
    numbers
        .keySet()
        .forEach(id -> newest.merge(id.sender(), id, (a, b) -> a.counter() > b.counter() ? a : b));
    for (var id : newest.values()) {
      assertThat(core.ask("outcome " + id.sender() + " " + id.counter()))
          .isEqualTo(String.valueOf(numbers.get(id)));
    }
  }
}
