package fengsui.domain.state;

import fengsui.domain.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last answers given to one sender; a repeat of a command gets the first answer again.
 *
 * @param answers in the order of their records, at most {@link #ANSWERS_MAX}
 * @param highest highest counter seen
 */
public record SenderWindow(List<Recorded> answers, long highest) {
  public static final int ANSWERS_MAX = 64;

  public static final SenderWindow EMPTY = new SenderWindow(List.of(), 0);

  public SenderWindow {
    answers = List.copyOf(answers);
  }

  /** The first answer to this counter; almost always it is a new one, and nothing is searched. */
  public Optional<Recorded> answer(long counter) {
    if (counter > highest) {
      return Optional.empty();
    }
    return answers.stream()
        .filter(r -> r.command() != null && r.command().counter() == counter)
        .findFirst();
  }

  /** Counters up to this one are no longer told apart; a command with one of them is refused. */
  public long forgotten() {
    return Math.max(0, highest - ANSWERS_MAX);
  }

  /** Number of the newest answer's record; tells which sender was silent longest. */
  public long lastNumber() {
    return answers.isEmpty() ? 0 : answers.getLast().from();
  }

  /** Time of the newest answer's record; the epoch when there is none. */
  public Instant lastAt() {
    return answers.isEmpty() ? Instant.EPOCH : answers.getLast().at();
  }

  public SenderWindow with(Recorded answer, long counter) {
    var next = new ArrayList<>(answers);
    next.add(answer);
    long top = Math.max(highest, counter);
    next.removeIf(r -> r.command() != null && r.command().counter() <= top - ANSWERS_MAX);
    return new SenderWindow(next, top);
  }
}
