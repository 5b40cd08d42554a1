package fengsui.protocol.query;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What changed plans would have called for in the past. */
public interface PlanPreviews {
  /** Most past incidents that one preview looks at. */
  int CASES_MAX = 500;

  /** Most incidents that are shown one by one. */
  int SHOWN_MAX = 60;

  /** An incident that was, as it ended. */
  record PastCase(
      IncidentId id,
      IncidentKind kind,
      AlarmLevel level,
      LonLat point,
      AreaId area,
      String address,
      Situation situation,
      Instant receivedAt) {}

  /**
   * An incident that the change would have asked something else for.
   *
   * @param before lines of the plans in force
   * @param after lines of the changed plans
   * @param forceBefore who would be proposed for the lines before, were all units free at their
   *     stations; in the order of arrival
   * @param forceAfter who would be proposed for the lines after
   * @param isCompared whether both forces were computed; false once the time was over
   */
  record ChangedCase(
      IncidentId id,
      IncidentKind kind,
      AlarmLevel level,
      AreaId area,
      Instant receivedAt,
      List<RequirementLine> before,
      List<RequirementLine> after,
      List<UnitId> forceBefore,
      List<UnitId> forceAfter,
      boolean isCompared) {
    public ChangedCase {
      before = List.copyOf(before);
      after = List.copyOf(after);
      forceBefore = List.copyOf(forceBefore);
      forceAfter = List.copyOf(forceAfter);
    }
  }

  /**
   * What a change would have done.
   *
   * @param looked how many past incidents were looked at
   * @param linesChanged for how many the lines would have been others
   * @param compared for how many of these the forces were computed; fewer when the time was over
   * @param forceChanged for how many of the compared ones another force would have gone
   * @param cases those with changed lines, another force first, then the newest; at most {@link
   *     #SHOWN_MAX}
   */
  record PlanPreview(
      int looked,
      int linesChanged,
      int compared,
      int forceChanged,
      List<ChangedCase> cases,
      int computeMillis) {
    public PlanPreview {
      cases = List.copyOf(cases);
      Check.sizeMax("cases", cases, SHOWN_MAX);
    }
  }

  /**
   * Compares the plans in force with changed ones over past incidents.
   *
   * @param cases at most {@link #CASES_MAX}
   */
  CompletableFuture<PlanPreview> preview(PlanChange change, List<PastCase> cases);
}
