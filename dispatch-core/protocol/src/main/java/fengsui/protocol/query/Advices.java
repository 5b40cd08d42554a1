package fengsui.protocol.query;

import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Advice;
import fengsui.domain.station.AreaId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What became better, or worse, after dispatch. */
public interface Advices {
  /** Proposals that one question may cost; what is left over is asked for with the next one. */
  int PROPOSALS_MAX = 200;

  /**
   * What is worth a person's attention.
   *
   * @param gainSecondsMin smallest gain or delay that is told, 1 to 3,600
   * @param gainPercentMin and as a share of the time still to go, or promised, 0 to 100
   * @param overdueSecondsMin by how much a unit that was promised within its line's deadline must
   *     be expected after it to be told, 1 to 3,600
   * @param afterOrderSeconds somebody just decided, so nothing is told for so long after an order,
   *     0 to 3,600
   * @param positionSecondsMax a moving unit's older position says nothing about its arrival, 1 to
   *     3,600
   */
  record Worth(
      int gainSecondsMin,
      int gainPercentMin,
      int overdueSecondsMin,
      int afterOrderSeconds,
      int positionSecondsMax) {
    public static final Worth DEFAULT = new Worth(60, 15, 30, 30, 60);

    public Worth {
      Check.range("adviceSeconds", gainSecondsMin, 1, 3_600);
      Check.range("advicePercent", gainPercentMin, 0, 100);
      Check.range("adviceOverdue", overdueSecondsMin, 1, 3_600);
      Check.range("adviceAfterOrder", afterOrderSeconds, 0, 3_600);
      Check.range("advicePositionAge", positionSecondsMax, 1, 3_600);
    }

    /** Whether so many seconds out of so many are worth telling. */
    public boolean isMet(int seconds, int ofSeconds) {
      return seconds >= gainSecondsMin && 100L * seconds >= (long) gainPercentMin * ofSeconds;
    }
  }

  /**
   * What one look found.
   *
   * @param looked incidents that were looked at; those without advice need none
   * @param next the last incident looked at when others are left; null when it was all
   */
  record Look(List<IncidentId> looked, List<Advice> advice, @Nullable IncidentId next) {
    public Look {
      looked = List.copyOf(looked);
      advice = List.copyOf(advice);
    }
  }

  /**
   * Looks at the open incidents of an area, in the order of their ids.
   *
   * @param area whose incidents are looked at and whose units may go; null for all
   * @param after where the last look ended; null for the beginning
   */
  CompletableFuture<Look> look(@Nullable AreaId area, @Nullable IncidentId after, Worth worth);
}
