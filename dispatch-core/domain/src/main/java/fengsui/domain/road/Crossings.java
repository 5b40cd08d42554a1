package fengsui.domain.road;

import fengsui.domain.geo.LonLat;
import java.util.List;

/** Refuses rings whose sides cross or touch: they have no one inside. */
final class Crossings {
  private Crossings() {}

  static void refuse(String field, List<LonLat> ring) {
    int count = ring.size();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        if (collide(ring, i, j)) {
          throw new IllegalArgumentException(
              "%s must be a simple area: side %d crosses or touches side %d"
                  .formatted(field, i + 1, j + 1));
        }
      }
    }
  }

  /** Whether side i meets side j where it must not; i lies before j. */
  private static boolean collide(List<LonLat> ring, int i, int j) {
    var a = ring.get(i);
    var b = ring.get((i + 1) % ring.size());
    var c = ring.get(j);
    var d = ring.get((j + 1) % ring.size());
    if (b.equals(c)) {
      return folds(a, b, d);
    }
    if (d.equals(a)) {
      return folds(c, a, b);
    }
    return meet(a, b, c, d);
  }

  /** Whether the way from a over b runs back along itself to d. */
  private static boolean folds(LonLat a, LonLat b, LonLat d) {
    return side(a, b, d) == 0
        && (b.lon() - a.lon()) * (d.lon() - b.lon()) + (b.lat() - a.lat()) * (d.lat() - b.lat())
            < 0;
  }

  private static boolean meet(LonLat a, LonLat b, LonLat c, LonLat d) {
    int abc = side(a, b, c);
    int abd = side(a, b, d);
    int cda = side(c, d, a);
    int cdb = side(c, d, b);
    if (abc != abd && cda != cdb) {
      return true;
    }
    return (abc == 0 && isBetween(a, b, c))
        || (abd == 0 && isBetween(a, b, d))
        || (cda == 0 && isBetween(c, d, a))
        || (cdb == 0 && isBetween(c, d, b));
  }

  /** On which side of the line from a to b the point lies: -1, 0 or 1. */
  private static int side(LonLat a, LonLat b, LonLat p) {
    double cross =
        (b.lon() - a.lon()) * (p.lat() - a.lat()) - (b.lat() - a.lat()) * (p.lon() - a.lon());
    return (int) Math.signum(cross);
  }

  /** Whether a point on the line through a and b lies in the box of both. */
  private static boolean isBetween(LonLat a, LonLat b, LonLat p) {
    return p.lon() >= Math.min(a.lon(), b.lon())
        && p.lon() <= Math.max(a.lon(), b.lon())
        && p.lat() >= Math.min(a.lat(), b.lat())
        && p.lat() <= Math.max(a.lat(), b.lat());
  }
}
