package fengsui.server.query;

import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.protocol.query.RoadPreviews;
import fengsui.roads.LaidControl;
import fengsui.roads.RoadGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Shows what road controls do, and what one would do before it is set. */
final class RoadAnswers implements RoadPreviews {
  private final QueryThreads threads;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final Supplier<Instant> coreTime;

  RoadAnswers(
      QueryThreads threads, LastSeen lastSeen, Regions regions, Supplier<Instant> coreTime) {
    this.threads = threads;
    this.lastSeen = lastSeen;
    this.regions = regions;
    this.coreTime = coreTime;
  }

  @Override
  public CompletableFuture<RoadPreview> preview(RoadDraft draft, AreaId area) {
    return threads.answerLong(now -> regions.ask(now, region -> preview(now, region, draft, area)));
  }

  @Override
  public CompletableFuture<List<TouchedRoads>> touched() {
    return threads.answer(now -> regions.ask(now, region -> touched(now, region, POINTS_MAX)));
  }

  private RoadPreview preview(State now, Region region, RoadDraft draft, AreaId area) {
    var graph = region.roads().graph().own();
    var laid = LaidControl.of(graph, draft.shape(), draft.effect(), draft.classes());
    long millimeters = 0;
    var streets = new TreeSet<String>();
    for (int edge : laid.edges()) {
      millimeters += graph.edgeMillimeters(edge);
      if (streets.size() < STREETS_MAX && !graph.street(edge).isEmpty()) {
        streets.add(graph.street(edge));
      }
    }
    boolean cutsNothing = laid.edges().length == 0 || draft.effect() instanceof RoadSpeed;
    return new RoadPreview(
        laid.edges().length,
        (int) Math.min(Integer.MAX_VALUE, millimeters / 1_000),
        List.copyOf(streets),
        lines(graph, laid, POINTS_MAX),
        cutsNothing
            ? CutOff.NOTHING
            : new CutOffs(now, coreTime.get(), region, lastSeen).by(draft, laid, area));
  }

  /** The roads of all controls, as many as these points show. */
  static List<TouchedRoads> touched(State now, Region region, int pointsMax) {
    var all = new ArrayList<TouchedRoads>();
    int room = pointsMax;
    for (var control : now.roadControls()) {
      var laid = region.roads().laid(control);
      var lines = lines(region.roads().graph(), laid, room);
      room -= lines.stream().mapToInt(line -> line.size() / 2).sum();
      all.add(new TouchedRoads(control.id(), lines, lines.size() == laid.edges().length));
    }
    return all;
  }

  /** Lines of the first edges, as many as have room. */
  private static List<List<Double>> lines(RoadGraph graph, LaidControl laid, int pointsMax) {
    var lines = new ArrayList<List<Double>>();
    int points = 0;
    for (int edge : laid.edges()) {
      var line = new ArrayList<Double>();
      for (var point : graph.line(edge)) {
        line.add(point.lon());
        line.add(point.lat());
      }
      points += line.size() / 2;
      if (points > pointsMax) {
        break;
      }
      lines.add(List.copyOf(line));
    }
    return lines;
  }
}
