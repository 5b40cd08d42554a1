package fengsui.server.eta;

import fengsui.domain.eta.Arrival;
import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.plan.Proposed;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.protocol.query.Arrivals;
import fengsui.protocol.query.Arrivals.ArrivalReport;
import fengsui.protocol.query.Arrivals.ForetoldRun;
import fengsui.protocol.query.Arrivals.Grouping;
import fengsui.protocol.query.Arrivals.LeftOutRuns;
import fengsui.protocol.query.Arrivals.RunGroup;
import fengsui.response.eta.Run;
import fengsui.response.eta.RunRules.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the report of one area from what was read. */
final class ReportMaker {
  private final State state;
  private final RunArchive.Read read;
  private final @Nullable EtaModel learned;
  private final Instant madeAt;

  /** With what the runs teach, null when they are too few. */
  ReportMaker(State state, RunArchive.Read read, @Nullable EtaModel learned, Instant madeAt) {
    this.state = state;
    this.read = read;
    this.learned = learned;
    this.madeAt = madeAt;
  }

  /** One run that counts. */
  private record Counted(Judged judged, Run run, @Nullable Arrival then, Arrival now) {}

  ArrivalReport of(@Nullable AreaId area) {
    var model = state.eta();
    var counted = new ArrayList<Counted>();
    var left = new EnumMap<LeftOut, Integer>(LeftOut.class);
    for (var judged : read.judged()) {
      var why = judged.leftOut();
      var run = judged.run();
      if (run != null && isOf(area, run)) {
        counted.add(new Counted(judged, run, then(judged, run), run.arrival(model)));
      } else if (why != null && area == null) {
        left.merge(why, 1, Integer::sum);
      }
    }
    if (area == null) {
      read.leftOut().forEach(why -> left.merge(why, 1, Integer::sum));
    }
    return new ArrivalReport(
        madeAt,
        model,
        state.etaModels().earlier(),
        learned,
        read.incidents(),
        then(counted),
        EtaErrors.of(counted.stream().map(c -> c.run().arrival(EtaModel.DEFAULT)).toList()),
        now(counted),
        mostFirst(left),
        groups(counted),
        counted.stream().limit(Arrivals.SHOWN_MAX).map(ReportMaker::shown).toList());
  }

  private boolean isOf(@Nullable AreaId area, Run run) {
    return area == null || state.contains(area, state.station(run.station()).area());
  }

  private static @Nullable Arrival then(Judged judged, Run run) {
    Proposed foretold = judged.past().foretold();
    return foretold == null
        ? null
        : new Arrival(
            foretold.etaSeconds(),
            foretold.etaLowSeconds(),
            foretold.etaHighSeconds(),
            run.actualSeconds());
  }

  private static EtaErrors then(List<Counted> runs) {
    return EtaErrors.of(runs.stream().map(Counted::then).filter(Objects::nonNull).toList());
  }

  private static EtaErrors now(List<Counted> runs) {
    return EtaErrors.of(runs.stream().map(Counted::now).toList());
  }

  private static List<LeftOutRuns> mostFirst(Map<LeftOut, Integer> left) {
    return left.entrySet().stream()
        .map(entry -> new LeftOutRuns(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(LeftOutRuns::runs).reversed().thenComparing(LeftOutRuns::why))
        .toList();
  }

  private static List<RunGroup> groups(List<Counted> counted) {
    var groups = new ArrayList<RunGroup>();
    for (var by : Grouping.values()) {
      var parts =
          new TreeMap<String, List<Counted>>(
              Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
      counted.forEach(c -> parts.computeIfAbsent(key(by, c.run()), _ -> new ArrayList<>()).add(c));
      parts.forEach((key, part) -> groups.add(new RunGroup(by, key, then(part), now(part))));
    }
    return groups;
  }

  private static String key(Grouping by, Run run) {
    return switch (by) {
      case STATION -> run.station().value();
      case HOUR -> Integer.toString(run.span());
      case ROAD -> run.mainRoad().name();
      case VEHICLE -> run.vehicleClass().name();
    };
  }

  private static ForetoldRun shown(Counted counted) {
    var past = counted.judged().past();
    return new ForetoldRun(
        past.assignment(),
        past.incident(),
        past.unit(),
        past.orderedAt(),
        counted.then(),
        counted.now());
  }
}
