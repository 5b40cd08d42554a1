package fengsui.response.cover;

import fengsui.domain.cover.AreaCover;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.cover.MoveUpOption;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.ReachOrigin;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the free unit and the station without cover that lower the uncovered risk most.
 *
 * <p>Every pair is tried: the risk after a move is one pass over the places that are late with one
 * unit fewer, since for each of them the soonest and the next soonest unit are known. So the first
 * move is the best of all single ones. The others are found one after the other on the cover that
 * the moves before them leave, each of another unit, which is not always the best set. Cost: one
 * search per station and class, pairs times late places; ended at {@link #STEPS_MAX}.
 */
public final class MoveUpSearch {
  /** A unit that needs longer is of no use there. */
  static final int TRAVEL_SECONDS_MAX = 2_700;

  /** A station with a free unit that covers this near is not without cover. */
  static final double AT_STATION_METERS = 500;

  /** A move that lowers the mean lateness by less is not worth the drive. */
  static final int GAIN_MILLIS_MIN = 1_000;

  /** Places that all pairs together may look at, and units that all stations together may. */
  static final long STEPS_MAX = 300_000_000L;

  private final TravelTimes roads;
  private final CoverPolicy policy;
  private final State state;
  private final Predicate<Unit> mayOrder;
  private final Map<StationId, Map<VehicleClass, Destination>> destinations = new HashMap<>();
  private final Set<UnitId> moved = new HashSet<>();
  private final long stepsMax;
  private boolean proven = true;

  private record Move(CoverUnit unit, Station station, Snap snap, int travelSeconds) {}

  private MoveUpSearch(
      TravelTimes roads, CoverPolicy policy, State state, Predicate<Unit> mayOrder, long stepsMax) {
    this.roads = roads;
    this.policy = policy;
    this.state = state;
    this.mayOrder = mayOrder;
    this.stepsMax = stepsMax;
  }

  /**
   * Searches from a picture of the cover.
   *
   * @param mayOrder whether the person who asks may send this unit
   */
  public static MoveUps of(
      TravelTimes roads, CoverPicture now, State state, Predicate<Unit> mayOrder) {
    return of(roads, now, state, mayOrder, STEPS_MAX);
  }

  /**
   * @param stepsMax in place of {@link #STEPS_MAX}
   */
  static MoveUps of(
      TravelTimes roads, CoverPicture now, State state, Predicate<Unit> mayOrder, long stepsMax) {
    return new MoveUpSearch(roads, now.policy(), state, mayOrder, stepsMax).find(now);
  }

  private MoveUps find(CoverPicture start) {
    var options = new ArrayList<MoveUpOption>();
    var empty = new ArrayList<>(withoutCover(start));
    var now = start;
    while (options.size() < MoveUps.OPTIONS_MAX && !empty.isEmpty()) {
      boolean isFirst = options.isEmpty();
      var move = best(now, empty, isFirst);
      if (move == null) {
        break;
      }
      var after = after(now, move);
      options.add(option(now.figures(), after.figures(), move));
      empty.remove(move.station);
      moved.add(move.unit.id());
      now = after;
    }
    return new MoveUps(start.figures().at(), options, proven);
  }

  /** Stations whose units cover, of which none stands there now, by id. */
  private List<Station> withoutCover(CoverPicture now) {
    var covering = new HashSet<StationId>();
    var awaited = new HashSet<StationId>();
    for (var unit : state.units()) {
      if (policy.covers(unit.definition())) {
        covering.add(unit.definition().station());
      }
      var moveUp = unit.moveUp();
      if (moveUp != null) {
        awaited.add(moveUp.station());
      }
    }
    var found = new ArrayList<Station>();
    long steps = 0;
    for (var station : state.stations()) {
      if (covering.contains(station.id()) && !awaited.contains(station.id())) {
        steps += now.units().size();
        if (steps > stepsMax) {
          proven = false;
          return found;
        }
        if (!isHeld(now, station)) {
          found.add(station);
        }
      }
    }
    return found;
  }

  private static boolean isHeld(CoverPicture now, Station station) {
    return now.units().stream().anyMatch(u -> isNear(u.origin().snap().place(), station.place()));
  }

  private static boolean isNear(LonLat one, LonLat other) {
    return one.metersTo(other) <= AT_STATION_METERS;
  }

  private @Nullable Move best(CoverPicture now, List<Station> stations, boolean isFirst) {
    var late = LateGround.of(now.ground(), policy, now.reach());
    double before = late.lateNow(policy);
    double bestAfter = before - GAIN_MILLIS_MIN;
    Move best = null;
    long steps = 0;
    for (var station : stations) {
      var there = new EnumMap<VehicleClass, int[]>(VehicleClass.class);
      var units = now.units();
      for (int i = 0; i < units.size(); i++) {
        var move = move(now.figures().at(), units.get(i), station).orElse(null);
        if (move == null) {
          continue;
        }
        steps += late.size();
        if (steps > stepsMax) {
          proven &= !isFirst;
          return best;
        }
        var millis = there.computeIfAbsent(move.unit.vehicleClass(), _ -> millis(now, late, move));
        double after = late.lateWith(policy, i, millis);
        if (after < bestAfter) {
          bestAfter = after;
          best = move;
        }
      }
    }
    return best;
  }

  private int[] millis(CoverPicture now, LateGround late, Move move) {
    var reach =
        ForceReach.of(roads, now.reach().pace(), List.of(standing(move)), policy.searchMillis());
    return late.millisFrom(now.ground(), reach);
  }

  /** The unit as it covers from there. */
  private CoverUnit standing(Move move) {
    int ready = 1_000 * state.eta().turnoutOutsideSeconds();
    return new CoverUnit(move.unit.id(), new ReachOrigin(move.snap, ready));
  }

  private Optional<Move> move(Instant at, CoverUnit unit, Station station) {
    // The picture may be a moment older than State.
    var known = state.units().get(unit.id());
    if (known == null
        || known.moveUp() != null
        || moved.contains(unit.id())
        || known.definition().station().equals(station.id())
        || !mayOrder.test(known)) {
      return Optional.empty();
    }
    var destination = destinations(station).get(unit.vehicleClass());
    if (destination == null || destination.snap().isEmpty()) {
      return Optional.empty();
    }
    int onRoads = destination.travelSecondsFrom(unit.origin().snap());
    int travel =
        onRoads == Destination.UNREACHABLE
            ? -1
            : state.eta().travelSeconds(unit.vehicleClass(), onRoads, at);
    return travel < 0 || travel > TRAVEL_SECONDS_MAX
        ? Optional.empty()
        : roads
            .snap(station.place(), TravelTimes.HEADING_UNKNOWN, unit.vehicleClass())
            .map(snap -> new Move(unit, station, snap, travel));
  }

  private Map<VehicleClass, Destination> destinations(Station station) {
    return destinations.computeIfAbsent(
        station.id(),
        _ -> {
          var made = new EnumMap<VehicleClass, Destination>(VehicleClass.class);
          for (var c : VehicleClass.values()) {
            made.put(c, roads.destination(station.place(), c));
          }
          return made;
        });
  }

  private CoverPicture after(CoverPicture now, Move move) {
    var units = new ArrayList<CoverUnit>();
    for (var unit : now.units()) {
      units.add(unit.equals(move.unit) ? standing(move) : unit);
    }
    return now.with(units);
  }

  private MoveUpOption option(CoverFigures before, CoverFigures after, Move move) {
    var there = move.station.place();
    var here = move.unit.origin().snap().place();
    return new MoveUpOption(
        move.unit.id(),
        move.station.id(),
        move.travelSeconds,
        before.lateMillis(),
        after.lateMillis(),
        around(before, there),
        around(after, there),
        around(before, here),
        around(after, here));
  }

  /** Cover of the ground that a place belongs to. */
  private @Nullable AreaCover around(CoverFigures figures, LonLat place) {
    var area = FirstDue.find(state, place).map(Station::area).orElse(null);
    return figures.areas().stream()
        .filter(one -> area != null && area.equals(one.area()))
        .findFirst()
        .orElse(null);
  }
}
