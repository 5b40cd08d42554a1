package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.roads.Destination;
import fengsui.roads.Reach;
import fengsui.roads.ReachOrigin;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roads of a pack in the form that answers quickest now: by trees at first, by hub labels once
 * all of their bytes were read and found whole. Both answer the same, so a change between two
 * questions is not seen.
 */
final class RoadsInForce implements TravelTimes {
  private static final Logger LOG = LoggerFactory.getLogger(RoadsInForce.class);

  private final PackFolder pack;
  private volatile RoadTimes times;

  private RoadsInForce(PackFolder pack) {
    this.pack = pack;
    this.times = new RoadTimes(pack.roads());
  }

  /** Answers at once, and reads the labels in the background. */
  static RoadsInForce of(PackFolder pack) {
    var roads = new RoadsInForce(pack);
    Thread.ofPlatform().daemon().name("labels-open").start(roads::openLabels);
    return roads;
  }

  private void openLabels() {
    try {
      long begin = System.nanoTime();
      times = new RoadTimes(pack.roads(), pack.openLabels());
      LOG.atInfo()
          .addKeyValue("hash", pack.manifest().hash())
          .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
          .log("hub labels are open");
    } catch (IOException e) {
      LOG.atError()
          .addKeyValue("hash", pack.manifest().hash())
          .setCause(e)
          .log("travel times stay slow to ask: the pack's hub labels cannot be used");
    }
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
}
