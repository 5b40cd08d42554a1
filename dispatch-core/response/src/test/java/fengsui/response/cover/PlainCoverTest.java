package fengsui.response.cover;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.cover.AreaCover;
import fengsui.domain.cover.CoverShare;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.testing.City;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.KindFactors;
import fengsui.roads.LaidControl;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of cover under closures and learned factors, per area and in total, against a count
 * over all points with a textbook search from each unit.
 */
class PlainCoverTest {
  private static final int SEEDS = 150;
  private static final CoverPolicy ALL = new CoverPolicy(List.of(3, 5), 0, 0, 1);

  /** An arrival this near to a limit may be rounded to either side of it. */
  private static final int DOUBT_MILLIS = 3;

  @TempDir Path dir;

  @Test
  void sharesUnderClosuresAndFactorsAreThoseOfAPlainCount() throws IOException {
    int compared = 0;
    int changed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new CoverTown(seed, dir);
      var random = new Random(~seed);
      var closed = closed(random, town.streets.size());
      int thousandths = 700 + random.nextInt(900);
      var roads = new RoadTimes(under(town, closed, thousandths));
      var units = town.units(ALL, roads);
      var picture = CoverPicture.of(roads, town.ground, ALL, town.state.eta(), units, City.START);
      var plain = new Plain(town, new PlainStreets(town, closed, thousandths), units);

      var figures = picture.figures();
      if (!plain.isInDoubt) {
        compared++;
        check(plain, figures.total(), null, seed);
        for (var area : figures.areas()) {
          check(plain, area, area.area(), seed);
        }
        var open =
            CoverPicture.of(town.roads, town.ground, ALL, town.state.eta(), units, City.START);
        changed += open.figures().total().equals(figures.total()) ? 0 : 1;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS * 3 / 4);
    assertThat(changed).isGreaterThan(SEEDS / 2);
  }

  private static Set<Integer> closed(Random random, int streets) {
    var closed = new TreeSet<Integer>();
    for (int edge = 0; edge < streets; edge++) {
      if (random.nextInt(6) == 0) {
        closed.add(edge);
      }
    }
    return closed;
  }

  private static RoadGraph under(CoverTown town, Set<Integer> closed, int thousandths) {
    int[] edges = closed.stream().mapToInt(edge -> edge).toArray();
    var control = new LaidControl(new RoadClosed(), Set.of(VehicleClass.values()), edges);
    return town.graph.under(List.of(control), KindFactors.of((kind, c) -> thousandths));
  }

  private static void check(Plain plain, AreaCover area, @Nullable AreaId of, long seed) {
    assertThat(area.addresses()).as("seed %d %s", seed, of).isEqualTo(plain.share(of, true));
    assertThat(area.keyPremises()).as("seed %d %s", seed, of).isEqualTo(plain.share(of, false));
  }

  /** When each point is reached, counted plainly. */
  private static final class Plain {
    private final CoverTown town;
    private final int[] arrivals;
    private boolean isInDoubt;

    Plain(CoverTown town, PlainStreets streets, List<CoverUnit> units) {
      this.town = town;
      arrivals = new int[town.demand.size()];
      Arrays.fill(arrivals, PlainStreets.NONE);
      for (var unit : units) {
        var from = unit.origin().snap();
        var c = unit.vehicleClass();
        int[] nodes = streets.nodesFrom(from);
        for (int point = 0; point < arrivals.length; point++) {
          int edge = town.demand.edge(point, c);
          if (edge >= 0) {
            int length = town.graph.edgeMillimeters(edge);
            int way = streets.to(from, nodes, edge, town.demand.alongMillimeters(point, c), length);
            if (way != PlainStreets.NONE) {
              int leg = town.demand.legMillis(point, c) + from.legMillis();
              arrivals[point] = Math.min(arrivals[point], unit.origin().readyMillis() + leg + way);
            }
          }
        }
      }
      for (int arrival : arrivals) {
        for (int minutes : ALL.minutes()) {
          isInDoubt |= Math.abs((long) arrival - minutes * 60_000L) <= DOUBT_MILLIS;
        }
      }
    }

    CoverShare share(@Nullable AreaId area, boolean addresses) {
      long total = 0;
      long[] within = new long[ALL.minutes().size()];
      for (int point = 0; point < arrivals.length; point++) {
        var due = FirstDue.find(town.state, town.demand.place(point)).orElseThrow().area();
        if (town.ground.isAddress(point) == addresses && (area == null || area.equals(due))) {
          total++;
          for (int i = 0; i < within.length; i++) {
            within[i] += arrivals[point] <= ALL.minutes().get(i) * 60_000 ? 1 : 0;
          }
        }
      }
      return new CoverShare(total, List.of(within[0], within[1]));
    }
  }
}
