package fengsui.console.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The newest question of one seat about each of its subjects. A newer one cancels the older, which
 * is then not computed when it was not begun, and never answered. Safe for use from any thread.
 */
final class SeatQuestions {
  /** Most subjects of one seat at once: its form or incident, and the orders it replaces. */
  static final int SUBJECTS_MAX = 8;

  private record Newest(long version, CompletableFuture<?> answer) {}

  private final Map<String, Newest> newest = new LinkedHashMap<>();

  /** Why a question may not be asked; null when it may. */
  synchronized @Nullable String refusal(String subject, long version) {
    var known = newest.get(subject);
    if (known != null) {
      return version > known.version ? null : "VersionTooOld";
    }
    newest.values().removeIf(question -> newest.size() >= SUBJECTS_MAX && question.answer.isDone());
    return newest.size() < SUBJECTS_MAX ? null : "TooManySubjects";
  }

  /** Takes the place of the older question about this subject. */
  synchronized void ask(String subject, long version, CompletableFuture<?> answer) {
    var older = newest.put(subject, new Newest(version, answer));
    if (older != null) {
      older.answer.cancel(false);
    }
  }

  /** Runs this unless a newer question was asked meanwhile; one after the other. */
  synchronized void ifNewest(String subject, long version, Runnable answer) {
    var known = newest.get(subject);
    if (known != null && known.version == version) {
      answer.run();
    }
  }

  /** The seat is gone: nothing it asked needs to be computed. */
  synchronized void cancelAll() {
    newest.values().forEach(question -> question.answer.cancel(false));
    newest.clear();
  }
}
