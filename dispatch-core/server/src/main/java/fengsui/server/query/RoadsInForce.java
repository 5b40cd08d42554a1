package fengsui.server.query;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadControl;
import fengsui.domain.state.State;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.roads.Destination;
import fengsui.roads.KindFactors;
import fengsui.roads.LaidControl;
import fengsui.roads.Reach;
import fengsui.roads.ReachOrigin;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roads of a pack as they are now: under the road controls in force and the learned factors of
 * the kinds of road, in the form that answers quickest. Trees answer at once after every change;
 * the pack's labels once all of their bytes were read, for each class that drives as in the pack;
 * labels of a changed network once they were made in the background. All answer the same, so a
 * change of form between two questions is not seen.
 */
final class RoadsInForce implements TravelTimes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoadsInForce.class);

  private final PackFolder pack;
  private final LabelWorks works;
  private volatile Followed followed = Followed.NOTHING;
  private volatile RoadTimes times;
  private volatile RoadGraph graph;
  private volatile boolean byLabels;
  private Map<VehicleClass, HubLabels> ownLabels = Map.of();

  /** Of the present graph, for the classes that do not drive as in the pack. */
  private Map<VehicleClass, HubLabels> madeLabels = Map.of();

  private final Map<RoadControl, LaidControl> laid = new ConcurrentHashMap<>();
  private KindFactors factors = KindFactors.NONE;

  private RoadsInForce(PackFolder pack, Path folder) {
    this.pack = pack;
    this.graph = pack.roads();
    this.times = new RoadTimes(graph);
    this.works = new LabelWorks(folder, this::takeLabels);
  }

  /**
   * Answers at once, and reads the labels in the background.
   *
   * @param folder where labels under controls are written for a moment
   */
  static RoadsInForce of(PackFolder pack, Path folder) {
    var roads = new RoadsInForce(pack, folder);
    Thread.ofPlatform().daemon().name("labels-open").start(roads::openLabels);
    return roads;
  }

  private void openLabels() {
    try {
      long begin = System.nanoTime();
      var opened = pack.openLabels();
      synchronized (this) {
        ownLabels = opened;
        answer();
      }
      LOG.atInfo()
          .addKeyValue("hash", pack.manifest().hash())
          .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
          .log("hub labels are open");
    } catch (IOException | RuntimeException | InternalError e) {
      // An InternalError is what a file throws that is cut short while it is read.
      LOG.atError()
          .addKeyValue("hash", pack.manifest().hash())
          .setCause(e)
          .log(
              "travel times stay slow to ask: the pack's hub labels cannot be used; import the pack"
                  + " again and restart");
    }
  }

  /**
   * Brings the roads to what State says at this moment; nothing to do while neither State's
   * controls and model nor, by time alone, what is in force changed. Some milliseconds, for a large
   * city some tens, when something did. An older State than the last one is ignored.
   */
  void follow(State state, Instant at) {
    if (!followed.holds(state, at)) {
      change(state, at);
    }
  }

  private synchronized void change(State state, Instant at) {
    if (followed.holds(state, at)) {
      return;
    }
    var next = Followed.of(state, at);
    var nextFactors = factors(state.eta());
    // Of a control that was changed, only the present one stays.
    laid.keySet().removeIf(control -> !control.equals(next.all().get(control.id())));
    if (!next.controls().equals(followed.controls()) || !nextFactors.equals(factors)) {
      build(next, nextFactors);
    }
    // Last: who finds that it holds is answered without waiting for this thread.
    followed = next;
  }

  private void build(Followed next, KindFactors nextFactors) {
    long begin = System.nanoTime();
    factors = nextFactors;
    var controls = next.controls().stream().map(this::laid).toList();
    graph = pack.roads().under(controls, factors);
    madeLabels = Map.of();
    answer();
    works.want(isOwn(graph) ? null : graph);
    LOG.atInfo()
        .addKeyValue("number", next.number())
        .addKeyValue("controls", controls.size())
        .addKeyValue("edges", controls.stream().mapToInt(l -> l.edges().length).sum())
        .addKeyValue("micros", (System.nanoTime() - begin) / 1_000)
        .log("other roads are in force");
  }

  /** The roads as they were under the controls and the model of an earlier State. */
  RoadGraph under(State then, Instant at) {
    var controls =
        Followed.of(then, at).controls().stream()
            .map(control -> LaidControl.of(pack.roads(), control))
            .toList();
    return pack.roads().under(controls, factors(then.eta()));
  }

  /** The control on the roads of this pack; found once for each. */
  LaidControl laid(RoadControl control) {
    return laid.computeIfAbsent(control, c -> LaidControl.of(pack.roads(), c));
  }

  private static KindFactors factors(EtaModel eta) {
    return KindFactors.of((kind, c) -> eta.travel(c).roadPermille(kind.roadClass()));
  }

  private static boolean isOwn(RoadGraph graph) {
    for (var c : VehicleClass.values()) {
      if (!graph.isOwn(c)) {
        return false;
      }
    }
    return true;
  }

  private synchronized void takeLabels(RoadGraph of, Map<VehicleClass, HubLabels> made) {
    if (of == graph) {
      madeLabels = made;
      answer();
    }
  }

  /**
   * Lets trees answer from now on, since a file could not be read while it was used; false when no
   * labels were in use.
   */
  synchronized boolean leaveLabels(InternalError why) {
    if (ownLabels.isEmpty() && madeLabels.isEmpty()) {
      return false;
    }
    ownLabels = Map.of();
    madeLabels = Map.of();
    answer();
    LOG.atError()
        .addKeyValue("hash", pack.manifest().hash())
        .setCause(why)
        .log(
            "a file of the region pack was changed under the running service, or its disk fails:"
                + " hub labels are left, and travel times stay slow to ask; import the pack again"
                + " and restart");
    return true;
  }

  /** Answers on the present graph by these labels and those of the pack that hold for it. */
  private void answer() {
    var labels = new EnumMap<VehicleClass, HubLabels>(VehicleClass.class);
    for (var own : ownLabels.entrySet()) {
      if (graph.isOwn(own.getKey())) {
        labels.put(own.getKey(), own.getValue());
      }
    }
    labels.putAll(madeLabels);
    byLabels = labels.size() == VehicleClass.values().length;
    times = new RoadTimes(graph, labels);
  }

  /** The roads as they are now. */
  RoadGraph graph() {
    return graph;
  }

  /** How many controls are in force. */
  int controls() {
    return followed.controls().size();
  }

  /** Whether labels answer for every class, not trees. */
  boolean isByLabels() {
    return byLabels;
  }

  @Override
  public Optional<Snap> snap(LonLat place, double headingDegrees, VehicleClass vehicleClass) {
    return times.snap(place, headingDegrees, vehicleClass);
  }

  @Override
  public Destination destination(LonLat place, VehicleClass vehicleClass) {
    return times.destination(place, vehicleClass);
  }

  @Override
  public Reach reach(VehicleClass vehicleClass, List<ReachOrigin> origins, int limitMillis) {
    return times.reach(vehicleClass, origins, limitMillis);
  }

  @Override
  public RoadTimes now() {
    return times;
  }

  @Override
  public void close() {
    works.close();
  }
}
