package fengsui.region.basemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the ways of a multipolygon, end to end by node id, into closed rings. */
final class RingAssembler {

  private RingAssembler() {}

  /** The closed rings; ways that do not close are left out, as at the edge of an extract. */
  static List<long[]> rings(List<long[]> ways) {
    var rings = new ArrayList<long[]>();
    Map<Long, List<Integer>> ends = new HashMap<>();
    boolean[] used = new boolean[ways.size()];
    for (int i = 0; i < ways.size(); i++) {
      long[] way = ways.get(i);
      if (way.length < 2) {
        used[i] = true;
      } else if (way[0] == way[way.length - 1]) {
        rings.add(way);
        used[i] = true;
      } else {
        ends.computeIfAbsent(way[0], k -> new ArrayList<>()).add(i);
        ends.computeIfAbsent(way[way.length - 1], k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < ways.size(); i++) {
      if (!used[i]) {
        used[i] = true;
        grow(ways.get(i), ways, ends, used, rings);
      }
    }
    return rings;
  }

  private static void grow(
      long[] first,
      List<long[]> ways,
      Map<Long, List<Integer>> ends,
      boolean[] used,
      List<long[]> rings) {
    long[] line = first;
    while (line[0] != line[line.length - 1]) {
      int next = -1;
      for (int candidate : ends.getOrDefault(line[line.length - 1], List.of())) {
        if (!used[candidate]) {
          next = candidate;
          break;
        }
      }
      if (next < 0) {
        return;
      }
      used[next] = true;
      line = join(line, ways.get(next));
    }
    rings.add(line);
  }

  private static long[] join(long[] line, long[] way) {
    long[] joined = Arrays.copyOf(line, line.length + way.length - 1);
    boolean forward = way[0] == line[line.length - 1];
    for (int i = 1; i < way.length; i++) {
      joined[line.length + i - 1] = forward ? way[i] : way[way.length - 1 - i];
    }
    return joined;
  }
}
