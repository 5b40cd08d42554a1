package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Destination;
import fengsui.roads.Snap;
import fengsui.roads.Tracked;
import fengsui.roads.TravelTimes;
import fengsui.roads.UnitFilter;
import fengsui.roads.UnitGrid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every unit of State on the grid of the roads in force, kept in step with both and with the last
 * positions. Somebody who {@link #follow follows} positions tells of each unit that moved; without
 * one, every question looks at the positions of all units again.
 *
 * <p>Safe for use from any thread. A unit that moved is snapped outside the lock, so that a
 * question waits for no more than the placing of one. Who catches up with State or with new roads
 * snaps those that changed inside it; questions wait for that, since they are about them.
 */
@SuppressWarnings(
    "ReferenceEquality") // The same object says that nothing changed; others are compared where it
// counts.
public final class ForceGrid {
  /** A unit in quarters whose last position is older than this is taken to be at its station. */
  static final int IN_QUARTERS_POSITION_SECONDS_MAX = 120;

  private static final int SLOTS_MIN = 256;

  private final TravelTimes roads;
  private final LongSupplier nanoClock;
  private final Map<UnitId, Integer> slots = new HashMap<>();
  private final ArrayDeque<Integer> spareSlots = new ArrayDeque<>();
  private final NavigableSet<Integer> roadless = new TreeSet<>();
  private @Nullable Placed[] placed = new Placed[SLOTS_MIN];
  private UnitGrid grid;
  private State settled = State.EMPTY;
  private boolean followed;

  /** An empty one on these roads, as they are from now on. */
  public ForceGrid(TravelTimes roads, LongSupplier nanoClock) {
    this.roads = roads;
    this.nanoClock = nanoClock;
    this.grid = new UnitGrid(roads.now(), SLOTS_MIN);
  }

  /**
   * A unit where it is taken to be.
   *
   * @param fromStation whether it is taken to be at its station
   * @param track null when no road that it may drive is near
   * @param seenSeconds age of its position when it was put there; -1 at its station
   * @param putNanos when that was
   */
  record Placed(
      Unit unit,
      LonLat point,
      boolean fromStation,
      @Nullable Tracked track,
      int seenSeconds,
      long putNanos) {
    @Nullable Snap snap() {
      return track == null ? null : track.snap();
    }

    Placed again(Unit next, int seen, long nanos) {
      return new Placed(next, point, fromStation, track, seen, nanos);
    }
  }

  /** Whether from now on only units that {@link #moved} tells of are looked at again. */
  public synchronized void follow(boolean yes) {
    followed = yes;
  }

  /**
   * Puts units where they are now.
   *
   * @param lastSeen the last position of a unit, empty when there is none
   */
  public void moved(Collection<UnitId> units, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    for (var id : units) {
      Placed old;
      UnitGrid on;
      State state;
      synchronized (this) {
        var slot = slots.get(id);
        if (slot == null) {
          continue;
        }
        old = at(slot);
        on = grid;
        state = settled;
      }
      var now = place(old.unit, old, on, state, lastSeen);
      synchronized (this) {
        var slot = slots.get(id);
        if (slot != null && on == grid && at(slot) == old && now != old) {
          put(slot, now);
        }
      }
    }
  }

  /** The units in quarters that are taken to be elsewhere, for as long as their position is new. */
  public synchronized List<UnitId> agingUnits() {
    var aging = new ArrayList<UnitId>();
    for (var one : placed) {
      if (one != null && !one.fromStation && one.unit.status() == UnitStatus.IN_QUARTERS) {
        aging.add(one.unit.id());
      }
    }
    return aging;
  }

  /** Catches up with State and the roads, and unless somebody follows with all positions. */
  public synchronized void settle(State state, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    boolean isNew = grid.roads() != roads.now() || state.units().size() > placed.length;
    if (isNew || state.stations() != settled.stations()) {
      startAnew(state, lastSeen);
    } else if (state.units() != settled.units()) {
      state
          .units()
          .changesSince(settled.units(), (id, unit) -> change(state, unit, lastSeen), this::remove);
    }
    settled = state;
    if (!followed) {
      for (var unit : state.units()) {
        change(state, unit, lastSeen);
      }
    }
  }

  private void startAnew(State state, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    slots.clear();
    spareSlots.clear();
    roadless.clear();
    placed = new Placed[Math.max(SLOTS_MIN, Integer.highestOneBit(state.units().size()) << 1)];
    grid = new UnitGrid(roads.now(), placed.length);
    for (var unit : state.units()) {
      change(state, unit, lastSeen);
    }
  }

  private void change(State state, Unit unit, Function<UnitId, Optional<UnitPlace>> lastSeen) {
    var slot = slots.get(unit.id());
    if (slot == null) {
      slot = spareSlots.isEmpty() ? (Integer) slots.size() : spareSlots.pop();
      slots.put(unit.id(), slot);
      put(slot, place(unit, null, grid, state, lastSeen));
    } else {
      var old = at(slot);
      var now = place(unit, old, grid, state, lastSeen);
      if (now != old) {
        put(slot, now);
      }
    }
  }

  private void put(int slot, Placed now) {
    var old = placed[slot];
    placed[slot] = now;
    var snap = now.snap();
    if (snap == null) {
      grid.remove(slot);
      roadless.add(slot);
    } else if (old == null || old.snap() != snap) {
      grid.place(slot, snap);
      roadless.remove(slot);
    }
    if (old == null || old.unit != now.unit) {
      grid.mark(slot, UnitBits.of(now.unit));
    }
  }

  private void remove(UnitId id) {
    var slot = slots.remove(id);
    if (slot != null) {
      grid.remove(slot);
      roadless.remove(slot);
      placed[slot] = null;
      spareSlots.push(slot);
    }
  }

  /** Who stands in a slot; a slot keeps its unit while the lock of this grid is held. */
  Placed at(int slot) {
    var at = placed[slot];
    if (at == null) {
      throw new IllegalStateException("nobody stands in slot " + slot);
    }
    return at;
  }

  /** The same track when it stands where it stood; the same object when it is at its station. */
  private Placed place(
      Unit unit,
      @Nullable Placed old,
      UnitGrid on,
      State state,
      Function<UnitId, Optional<UnitPlace>> lastSeen) {
    var seen = usable(unit, lastSeen.apply(unit.id()).orElse(null));
    var point = seen == null ? state.station(UnitPlace.base(unit)).place() : seen.point();
    var vehicleClass = unit.definition().vehicleClass();
    if (old != null
        && old.point.equals(point)
        && old.fromStation == (seen == null)
        && old.unit.definition().vehicleClass() == vehicleClass) {
      return seen == null
          ? old.unit == unit ? old : old.again(unit, -1, old.putNanos)
          : old.again(unit, seen.ageSeconds(), nanoClock.getAsLong());
    }
    double heading = seen == null ? TravelTimes.HEADING_UNKNOWN : seen.headingDegrees();
    var before = old == null ? null : old.track;
    var track = on.roads().track(before, point, heading, vehicleClass).orElse(null);
    int age = seen == null ? -1 : seen.ageSeconds();
    return new Placed(unit, point, seen == null, track, age, nanoClock.getAsLong());
  }

  /**
   * The last position, unless the unit is in quarters and the position is old: then it is taken to
   * be at its station.
   */
  static @Nullable UnitPlace usable(Unit unit, @Nullable UnitPlace seen) {
    return seen != null
            && unit.status() == UnitStatus.IN_QUARTERS
            && seen.ageSeconds() > IN_QUARTERS_POSITION_SECONDS_MAX
        ? null
        : seen;
  }

  /**
   * Tells the slots of the wanted units in the order of their travel times to a place, while more
   * are wanted.
   */
  synchronized void walk(LonLat place, UnitFilter filter, UnitGrid.Sink sink) {
    grid.walk(place, filter, sink);
  }

  /** Tells these units as they come, until no more are wanted; who is not of State is left out. */
  synchronized void tell(LonLat place, Collection<UnitId> units, UnitGrid.Sink sink) {
    var destinations = new EnumMap<VehicleClass, Destination>(VehicleClass.class);
    for (var id : units) {
      var slot = slots.get(id);
      if (slot == null) {
        continue;
      }
      var snap = at(slot).snap();
      int seconds =
          snap == null
              ? Destination.UNREACHABLE
              : destinations
                  .computeIfAbsent(snap.vehicleClass(), c -> grid.roads().destination(place, c))
                  .travelSecondsFrom(snap);
      if (seconds == Destination.UNREACHABLE) {
        sink.unreachable(slot);
      } else if (!sink.take(slot, seconds * 1_000)) {
        return;
      }
    }
  }

  /** Tells the wanted units in the order of their straight lines, while more are wanted. */
  synchronized void walkByAir(LonLat place, UnitFilter filter, UnitGrid.AirSink sink) {
    grid.walkByAir(place, filter, sink);
  }

  /**
   * How long each unit of State travels to a place, in seconds, worked out for all of them
   * together; {@link Destination#UNREACHABLE} for who has no way there. Questions and positions do
   * not wait for it.
   *
   * @param lastSeen the last position of a unit, empty when there is none
   */
  public ToIntFunction<UnitId> travelSeconds(
      State state, Function<UnitId, Optional<UnitPlace>> lastSeen, LonLat place) {
    UnitGrid on;
    @Nullable Placed[] before;
    synchronized (this) {
      settle(state, lastSeen);
      on = grid;
      before = placed.clone();
    }
    int[] millis = on.millisOfAll(place);
    var seconds = new HashMap<UnitId, Integer>();
    synchronized (this) {
      for (int slot = 0; slot < millis.length; slot++) {
        var one = before[slot];
        if (one != null && millis[slot] != UnitGrid.NO_WAY && isStillIn(slot, one, on)) {
          seconds.put(one.unit.id(), (int) ((millis[slot] + 500L) / 1_000));
        }
      }
    }
    return unit -> seconds.getOrDefault(unit, Destination.UNREACHABLE);
  }

  /** A grid that is given up is written no more; in this one a slot may have a new owner. */
  private boolean isStillIn(int slot, Placed one, UnitGrid on) {
    var now = placed[slot];
    return on != grid || (now != null && now.unit.id().equals(one.unit.id()));
  }

  /** How old the position of a unit is now; -1 when it is taken to be at its station. */
  int ageSeconds(Placed unit) {
    long since = nanoClock.getAsLong() - unit.putNanos;
    return unit.fromStation
        ? -1
        : (int) Math.min(Integer.MAX_VALUE, unit.seenSeconds + since / 1_000_000_000L);
  }

  /** Slots of the units that no road is near. */
  synchronized List<Integer> roadless() {
    return List.copyOf(roadless);
  }
}
