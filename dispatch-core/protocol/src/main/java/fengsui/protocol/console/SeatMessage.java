package fengsui.protocol.console;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.LateEntry;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.geo.Bounds;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Advice.AdviceKind;
import fengsui.protocol.query.Proposals.RecommendRequest;
import org.jspecify.annotations.Nullable;

/** What a browser seat sends. The first message is {@link Hello}. */
public sealed interface SeatMessage {

  /**
   * Opens or resumes.
   *
   * @param history the history last followed; empty for none
   * @param after number of the last event applied; 0 for none
   */
  record Hello(String history, long after) implements SeatMessage {}

  /**
   * Hands in a command.
   *
   * @param ttlMillis how long the seat waits, 1 to 60,000; the command has no effect after it
   */
  record Submit(CommandId id, int ttlMillis, @Nullable LateEntry late, Command command)
      implements SeatMessage {
    public Submit {
      if (ttlMillis < 1 || ttlMillis > 60_000) {
        throw new IllegalArgumentException("ttlMillis must be 1 to 60000: " + ttlMillis);
      }
    }
  }

  /** Asks what became of a command. */
  record Settle(CommandId id) implements SeatMessage {}

  /**
   * Asks for the recommended response, while a person types or an incident goes on. A newer
   * question about the same subject takes the place of the older one, which gets no answer any
   * more.
   *
   * @param subject what the seat itself calls it, 1 to 40 characters; answers name it
   * @param request its version must rise within one subject
   */
  record Recommend(String subject, RecommendRequest request) implements SeatMessage {
    public static final int SUBJECT_CHARS_MAX = 40;

    public Recommend {
      if (subject.isEmpty() || subject.length() > SUBJECT_CHARS_MAX) {
        throw new IllegalArgumentException(
            "subject must be 1 to " + SUBJECT_CHARS_MAX + " characters: " + subject.length());
      }
    }
  }

  /**
   * The person does not want this advice any more; it comes again only when its gain has doubled.
   *
   * @param assignment the order it is about; null when it is about none
   */
  record DismissAdvice(AdviceKind kind, IncidentId incident, @Nullable AssignmentId assignment)
      implements SeatMessage {}

  /** The part of the map that is shown; positions come for it alone. Null for everything. */
  record Viewport(@Nullable Bounds bounds) implements SeatMessage {}
}
