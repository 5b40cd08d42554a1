package fengsui.response.cover;

import fengsui.domain.cover.RoadBand;
import fengsui.domain.cover.RoadBands;
import fengsui.roads.RoadGraph;
import java.util.ArrayList;
import java.util.List;

/** Gathers parts of roads into bands, as many points as fit. */
final class BandWriter {
  private static final double PLACES = 1e5;

  private final RoadGraph graph;
  private final List<Integer> minutes;
  private final List<List<List<Double>>> lines = new ArrayList<>();
  private int points;
  private boolean complete = true;

  BandWriter(RoadGraph graph, List<Integer> minutes) {
    this.graph = graph;
    this.minutes = minutes;
    minutes.forEach(_ -> lines.add(new ArrayList<>()));
  }

  /** Adds the parts that the first holds and the second does not; both sorted, without overlap. */
  void add(int band, int edge, long[] parts, long[] without) {
    for (long part : parts) {
      int from = (int) (part >>> 32);
      int to = (int) part;
      for (long gone : without) {
        int goneFrom = (int) (gone >>> 32);
        int goneTo = (int) gone;
        if (goneTo > from && goneFrom < to) {
          addLine(band, edge, from, goneFrom);
          from = goneTo;
        }
      }
      addLine(band, edge, from, to);
    }
  }

  private void addLine(int band, int edge, int from, int to) {
    if (to <= from) {
      return;
    }
    var line = graph.line(edge, from, to);
    if (points + line.size() > RoadBands.POINTS_MAX) {
      complete = false;
      return;
    }
    points += line.size();
    var numbers = new ArrayList<Double>(2 * line.size());
    for (var point : line) {
      numbers.add(Math.round(point.lon() * PLACES) / PLACES);
      numbers.add(Math.round(point.lat() * PLACES) / PLACES);
    }
    lines.get(band).add(numbers);
  }

  RoadBands bands() {
    var bands = new ArrayList<RoadBand>();
    for (int band = 0; band < lines.size(); band++) {
      bands.add(new RoadBand(minutes.get(band), lines.get(band)));
    }
    return new RoadBands(bands, complete);
  }
}
