package fengsui.protocol.query;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.eta.Arrival;
import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How well arrivals are foretold, and what could be learned from the runs. */
public interface Arrivals {
  /** Incidents that are read, the newest first. */
  int INCIDENTS_MAX = 2_000;

  /** Runs that are learned from, the newest first. */
  int RUNS_MAX = 5_000;

  /** Runs that are named one by one, the newest first. */
  int SHOWN_MAX = 500;

  /** What runs are grouped by. */
  enum Grouping {
    /** By the station of the unit; the key is its id. */
    STATION,
    /** By the span of the day; the key is its number. */
    HOUR,
    /** By the class of road most time is spent on; the key is its name. */
    ROAD,
    /** By vehicle class; the key is its name. */
    VEHICLE
  }

  /**
   * Some of the runs.
   *
   * @param key which of its kind
   * @param then as foretold at the order; only of runs that were
   * @param now as the model in force foretells the same runs
   */
  record RunGroup(Grouping by, String key, EtaErrors then, EtaErrors now) {}

  /**
   * One run.
   *
   * @param then as foretold at the order; null when the unit was not in the proposal
   * @param now as the model in force foretells it
   */
  record ForetoldRun(
      AssignmentId assignment,
      IncidentId incident,
      UnitId unit,
      Instant orderedAt,
      @Nullable Arrival then,
      Arrival now) {}

  /** How many runs are left out for one reason. */
  record LeftOutRuns(LeftOut why, int runs) {}

  /**
   * The whole report, about the runs of units of one area; models are the brigade's.
   *
   * @param madeAt core time at which the archive was read
   * @param inForce the model that ETAs are made with
   * @param earlier models before it, the newest first
   * @param learned what all runs of the brigade teach now; null from too few of them
   * @param incidents how many incidents were read
   * @param then as foretold at the order
   * @param byConstants as the built-in model would have foretold the same runs
   * @param now as the model in force foretells the same runs
   * @param leftOut by reason, most often first
   * @param groups in the order of their kinds and keys
   * @param runs the newest first, at most {@link #SHOWN_MAX}
   */
  record ArrivalReport(
      Instant madeAt,
      EtaModel inForce,
      List<EtaModel> earlier,
      @Nullable EtaModel learned,
      int incidents,
      EtaErrors then,
      EtaErrors byConstants,
      EtaErrors now,
      List<LeftOutRuns> leftOut,
      List<RunGroup> groups,
      List<ForetoldRun> runs) {
    public ArrivalReport {
      earlier = List.copyOf(earlier);
      leftOut = List.copyOf(leftOut);
      groups = List.copyOf(groups);
      runs = List.copyOf(runs);
    }
  }

  /**
   * The report from the newest runs of the archive; some seconds for thousands of runs, and one
   * that is younger than a minute is given again.
   *
   * @param area whose units count; null for all
   */
  CompletableFuture<ArrivalReport> report(@Nullable AreaId area);
}
