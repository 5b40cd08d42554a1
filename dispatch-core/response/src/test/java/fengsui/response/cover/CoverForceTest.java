package fengsui.response.cover;

import static fengsui.roads.RoadKind.BUSWAY;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadEffect.BusLane;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.KindFactors;
import fengsui.roads.LaidControl;
import fengsui.roads.Reach;
import fengsui.roads.ReachOrigin;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverForceTest {
  private static final int[] NONE = {};
  private static final ArcTimes MINUTE = ArcTimes.of(_ -> 60_000, _ -> 60_000);

  private final City city = City.small();

  @Test
  void aBusLaneThatIsOpenedBesideAUnitIsItsRoadThoughItHasNotMoved(@TempDir Path folder)
      throws IOException {
    var builder = new RoadGraphBuilder();
    int road = builder.addEdge(node(builder, -1, 200), node(builder, 1, 200), NONE, "", MINUTE);
    int lane =
        builder.addEdge(
            node(builder, -1, 0), node(builder, 1, 0), NONE, "", BUSWAY, ArcTimes.NONE, MINUTE);
    var file = folder.resolve("roads.bin");
    builder.write(file);
    var own = RoadGraph.open(file);
    var roads = new Changing(new RoadTimes(own));
    var force = new CoverForce(roads, CoverPolicy.DEFAULT);
    assertThat(edge(force)).isEqualTo(road);

    var control = new LaidControl(new BusLane(), Set.of(VehicleClass.values()), new int[] {lane});
    roads.now = new RoadTimes(own.under(List.of(control), KindFactors.NONE));

    assertThat(edge(force)).isEqualTo(lane);
  }

  /** The road of E11, which is in quarters at S1. */
  private int edge(CoverForce force) {
    return force.units(city.state(), _ -> Optional.empty(), City.START).stream()
        .filter(unit -> unit.id().value().equals("E11"))
        .mapToInt(unit -> unit.origin().snap().edge())
        .findFirst()
        .orElseThrow();
  }

  /** Some hundred metres to the side of S1, and so many metres north of it. */
  private int node(RoadGraphBuilder builder, int side, int northMeters) {
    var station = city.state().station(new StationId("S1")).place();
    return builder.addNode(
        (int) Math.round((station.lon() + side * 0.005) * 1e7),
        (int) Math.round((station.lat() + northMeters / 111_195.0) * 1e7));
  }

  /** Roads that are others from one question to the next, as under road controls. */
  private static final class Changing implements TravelTimes {
    RoadTimes now;

    Changing(RoadTimes now) {
      this.now = now;
    }

    @Override
    public RoadTimes now() {
      return now;
    }

    @Override
    public Optional<Snap> snap(LonLat place, double headingDegrees, VehicleClass c) {
      return now.snap(place, headingDegrees, c);
    }

    @Override
    public Destination destination(LonLat place, VehicleClass c) {
      return now.destination(place, c);
    }

    @Override
    public Reach reach(VehicleClass c, List<ReachOrigin> origins, int limitMillis) {
      return now.reach(c, origins, limitMillis);
    }
  }
}
