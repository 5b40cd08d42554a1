package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.state.State;
import fengsui.protocol.query.Duplicates;
import fengsui.protocol.query.Duplicates.LikelyDuplicate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a new call is about an incident that is already open. A product of three plain
 * factors: nearness (half at 150 m beyond the incident's own uncertainty), recency (half at 30
 * minutes) and kind (the same, or another). It ranks; a person decides.
 */
final class Likeness {
  private static final int METERS_MAX = 2_000;
  private static final double HALF_METERS = 150;
  private static final double HALF_SECONDS = 1_800;
  private static final double OTHER_KIND = 0.55;
  private static final int PERCENT_MIN = 10;

  private Likeness() {}

  static List<LikelyDuplicate> of(
      State state, LonLat point, @Nullable IncidentKind kind, Instant now) {
    var likely = new ArrayList<LikelyDuplicate>();
    for (var incident : state.incidents()) {
      if (incident.isOpen() && incident.duplicateOf() == null) {
        var one = of(incident, point, kind, now);
        if (one.metersAway() <= METERS_MAX && one.percent() >= PERCENT_MIN) {
          likely.add(one);
        }
      }
    }
    likely.sort(
        Comparator.comparingInt(LikelyDuplicate::percent)
            .reversed()
            .thenComparing(LikelyDuplicate::incident));
    return List.copyOf(likely.subList(0, Math.min(Duplicates.DUPLICATES_MAX, likely.size())));
  }

  private static LikelyDuplicate of(
      Incident incident, LonLat point, @Nullable IncidentKind kind, Instant now) {
    double meters = incident.location().point().metersTo(point);
    double beyond = Math.max(0, meters - incident.location().uncertaintyMeters());
    long seconds = Math.max(0, Duration.between(incident.receivedAt(), now).toSeconds());
    boolean sameKind = incident.kind() == kind;
    double share =
        Math.pow(0.5, beyond / HALF_METERS)
            * Math.pow(0.5, seconds / HALF_SECONDS)
            * (sameKind || kind == null ? 1 : OTHER_KIND);
    return new LikelyDuplicate(
        incident.id(),
        Math.clamp(Math.round(share * 100), 1, 99),
        (int) Math.min(Integer.MAX_VALUE, Math.round(meters)),
        (int) Math.min(Integer.MAX_VALUE, seconds),
        sameKind);
  }
}
