package fengsui.domain.aid;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Need;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about mutual aid. */
public sealed interface AidCommand extends Command {
  int NEEDS_MAX = 10;
  int UNITS_MAX = 100;

  /** Nobody answers sooner than a telephone is picked up. */
  int ANSWER_SECONDS_MIN = 30;

  int ANSWER_SECONDS_MAX = 3_600;

  /** No arrival is declared further ahead. */
  int ARRIVES_AFTER_SECONDS_MAX = (int) Duration.ofDays(3).toSeconds();

  /**
   * Asks a neighbour for force: an area outside the asker's own, or an agency by its name.
   *
   * @param area null exactly when an agency is named
   * @param answerWithinSeconds when silence is overdue, {@link #ANSWER_SECONDS_MIN} to {@link
   *     #ANSWER_SECONDS_MAX}; null for {@link AidRequest#ANSWER_WITHIN}
   */
  record AskAid(
      IncidentId incident,
      @Nullable AreaId area,
      String agency,
      List<Need> needs,
      String text,
      @Nullable Integer answerWithinSeconds)
      implements AidCommand {
    public AskAid {
      agency = agency.isEmpty() ? "" : Check.name("agency", agency);
      if ((area == null) == agency.isEmpty()) {
        throw new IllegalArgumentException("area or agency must be given, and not both");
      }
      needs = List.copyOf(needs);
      Check.range("needs", needs.size(), 1, NEEDS_MAX);
      Check.text("text", text);
      if (answerWithinSeconds != null) {
        Check.range(
            "answerWithinSeconds", answerWithinSeconds, ANSWER_SECONDS_MIN, ANSWER_SECONDS_MAX);
      }
    }

    /** To be answered within the usual time. */
    public AskAid(
        IncidentId incident, @Nullable AreaId area, String agency, List<Need> needs, String text) {
      this(incident, area, agency, needs, text, null);
    }
  }

  /**
   * Answers for the neighbour, or writes down what it said by telephone.
   *
   * @param units of the neighbour that come; none when it refuses
   * @param text what comes besides, or why nothing does; must say one of them when no unit is named
   * @param arrivesAfterSeconds -1 when not said
   */
  record AnswerAid(
      AidId aid,
      boolean granted,
      List<UnitId> units,
      String text,
      int arrivesAfterSeconds,
      boolean byTelephone)
      implements AidCommand {
    public AnswerAid {
      Check.range("units", units.size(), 0, UNITS_MAX);
      units = List.copyOf(new LinkedHashSet<>(units));
      Check.text("text", text);
      Check.range("arrivesAfterSeconds", arrivesAfterSeconds, -1, ARRIVES_AFTER_SECONDS_MAX);
      if (!granted && !units.isEmpty()) {
        throw new IllegalArgumentException("units must be empty when aid is refused");
      }
      if (units.isEmpty() && text.isBlank()) {
        throw new IllegalArgumentException("text must say what comes or why nothing does");
      }
    }
  }

  /** Takes a request back; units that were ordered stay ordered. */
  record WithdrawAid(AidId aid, String reason) implements AidCommand {
    public WithdrawAid {
      reason = Check.name("reason", reason);
    }
  }
}
