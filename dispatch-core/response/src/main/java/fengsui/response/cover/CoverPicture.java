package fengsui.response.cover;

import fengsui.domain.cover.CoverFigures;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.Bounds;
import fengsui.domain.unit.UnitId;
import fengsui.response.CoverPrice;
import fengsui.roads.Covered;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cover at one moment, exactly: figures, what each unit's absence costs, the roads by how soon they
 * are reached, and the hole that taking units away opens. Immutable; safe for concurrent use. Made
 * in about 16 ms in a prefecture; docs/performance.md has the figures.
 */
public final class CoverPicture implements CoverPrice {
  private final TravelTimes roads;
  private final CoverGround ground;
  private final CoverPolicy policy;
  private final ForceReach reach;
  private final CoverFigures figures;
  private final Map<UnitId, Integer> lossMillis = new HashMap<>();

  private CoverPicture(
      TravelTimes roads, CoverGround ground, CoverPolicy policy, ForceReach reach, Instant at) {
    this.roads = roads;
    this.ground = ground;
    this.policy = policy;
    this.reach = reach;
    var count = CoverCount.of(ground, policy, reach);
    figures = count.figures(at);
    var losses = count.lossMillis();
    for (int i = 0; i < losses.size(); i++) {
      lossMillis.put(reach.units().get(i).id(), losses.get(i));
    }
  }

  /** Works out the cover that these units give. */
  public static CoverPicture of(
      TravelTimes roads,
      CoverGround ground,
      CoverPolicy policy,
      EtaModel etas,
      List<CoverUnit> units,
      Instant at) {
    var reach = ForceReach.of(roads, Pace.of(etas, at), units, policy.searchMillis());
    return new CoverPicture(roads, ground, policy, reach, at);
  }

  /** The order that {@link #units} has. */
  public static List<CoverUnit> ordered(List<CoverUnit> units) {
    return ForceReach.ordered(units);
  }

  public CoverGround ground() {
    return ground;
  }

  public CoverFigures figures() {
    return figures;
  }

  CoverPolicy policy() {
    return policy;
  }

  ForceReach reach() {
    return reach;
  }

  /** The same moment with other units. */
  CoverPicture with(List<CoverUnit> units) {
    return new CoverPicture(
        roads, ground, policy, reach.left(roads, units, policy.searchMillis()), figures.at());
  }

  /** The units that cover. */
  public List<CoverUnit> units() {
    return reach.units();
  }

  @Override
  public int seconds(UnitId unit) {
    int millis = lossMillis.getOrDefault(unit, 0);
    return Math.min(SECONDS_MAX, (millis + 500) / 1_000);
  }

  /** The same ground without some of the units; those that do not cover change nothing. */
  public CoverHole without(Set<UnitId> gone) {
    var left = units().stream().filter(unit -> !gone.contains(unit.id())).toList();
    var taken = units().stream().map(CoverUnit::id).filter(gone::contains).sorted().toList();
    var fewer = reach.left(roads, left, policy.searchMillis());
    var after = CoverCount.of(ground, policy, fewer).figures(figures.at());
    return new CoverHole(taken, figures, after, lost(fewer));
  }

  private RoadBands lost(ForceReach fewer) {
    var graph = ground.graph();
    var writer = new BandWriter(graph, List.of(policy.minutes().getLast()));
    var now = new Covered();
    var then = new Covered();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int length = ground.roadMillimeters(edge);
      reach.cover(edge, length, policy.lastMillis(), now);
      fewer.cover(edge, length, policy.lastMillis(), then);
      if (then.millimeters() < now.millimeters()) {
        writer.add(0, edge, now.parts(), then.parts());
      }
    }
    return writer.bands();
  }

  /**
   * The roads by the limit that they are reached within, what is reached within none last.
   *
   * @param within only roads whose middle lies there; null for all
   */
  public RoadBands bands(@Nullable Bounds within) {
    return RoadsByTime.bands(ground, reach, policy.minutes(), within, true);
  }
}
