package fengsui.server.eta;

import fengsui.db.Database;
import fengsui.db.history.History;
import fengsui.db.history.OrderedIncidents;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.state.State;
import fengsui.protocol.query.Arrivals;
import fengsui.response.eta.PastRun;
import fengsui.response.eta.PastRuns;
import fengsui.response.eta.PastWays;
import fengsui.response.eta.RunRules;
import fengsui.response.eta.RunRules.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The newest runs that an archive tells. Blocks while it reads; bounded by incidents and runs. */
final class RunArchive {
  private static final Comparator<Judged> NEWEST_FIRST =
      Comparator.comparing((Judged judged) -> judged.past().orderedAt())
          .reversed()
          .thenComparing(judged -> judged.past().assignment());

  private final OrderedIncidents ordered;
  private final History history;
  private final PastWays ways;

  RunArchive(Database database, PastWays ways) {
    this.ordered = new OrderedIncidents(database);
    this.history = new History(database, History.Current.AS_IT_IS);
    this.ways = ways;
  }

  /**
   * What was read.
   *
   * @param incidents how many
   * @param judged whole runs, the newest first, at most {@link Arrivals#RUNS_MAX}
   * @param leftOut why other runs were not whole
   */
  record Read(int incidents, List<Judged> judged, List<LeftOut> leftOut) {}

  /** Reads and judges by the units, stations and roads of this State. */
  Read read(State state) {
    var rules = new RunRules(state, ways);
    var judged = new ArrayList<Judged>();
    var leftOut = new ArrayList<LeftOut>();
    var incidents = ordered.newest(Arrivals.INCIDENTS_MAX);
    for (var incident : incidents) {
      var runs = PastRuns.of(history.timeline(incident));
      leftOut.addAll(runs.leftOut().values());
      for (PastRun run : runs.runs()) {
        judged.add(rules.judge(run));
      }
      if (judged.size() >= Arrivals.RUNS_MAX) {
        break;
      }
    }
    judged.sort(NEWEST_FIRST);
    return new Read(
        incidents.size(), judged.subList(0, Math.min(judged.size(), Arrivals.RUNS_MAX)), leftOut);
  }
}
