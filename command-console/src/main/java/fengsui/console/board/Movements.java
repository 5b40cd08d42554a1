package fengsui.console.board;

import fengsui.domain.geo.Bounds;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.console.PositionFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns positions as they come into frames by viewport. Only {@link #moved} is called from the
 * feed's threads; all else belongs to the board's thread.
 */
final class Movements {
  private record View(Audience audience, @Nullable Bounds bounds, boolean all) {}

  private final ConcurrentHashMap<UnitId, Position> waiting = new ConcurrentHashMap<>();
  private final Map<UnitId, Position> shown = new HashMap<>();
  private final Map<Audience, Set<UnitId>> entered = new HashMap<>();

  private Map<UnitId, Position> moved = Map.of();
  private Map<UnitId, Position> shownBefore = Map.of();
  private final Map<View, List<Frame>> frames = new HashMap<>();

  Movements(PositionFeed feed) {
    for (var position : feed.latest()) {
      shown.put(position.unit(), position);
    }
  }

  /** A position came; a later one of the same unit replaces it until the next frame. */
  void moved(Position position) {
    waiting.put(position.unit(), position);
  }

  /** Units that an audience may see anew; their positions go with the next frame. */
  void entered(Audience audience, Collection<UnitId> units) {
    entered.computeIfAbsent(audience, a -> new HashSet<>()).addAll(units);
  }

  /** Takes what moved since the last turn. */
  void turn() {
    frames.clear();
    moved = new HashMap<>();
    for (var unit : List.copyOf(waiting.keySet())) {
      var position = waiting.remove(unit);
      if (position != null) {
        moved.put(unit, position);
      }
    }
    shownBefore = new HashMap<>();
    for (var position : moved.values()) {
      var before = shown.put(position.unit(), position);
      if (before != null) {
        shownBefore.put(position.unit(), before);
      }
    }
  }

  /** Forgets who entered, once all seats had their frames. */
  void turned() {
    entered.clear();
  }

  /**
   * The frames for one view; none when nothing in it moved. A unit that left the view comes once
   * more, so that it does not seem to stand at the edge.
   *
   * @param all everything in view, for a seat that starts or looks elsewhere
   */
  List<Frame> frames(
      Audience audience, @Nullable Bounds bounds, boolean all, State state, Instant now) {
    return frames.computeIfAbsent(
        new View(audience, bounds, all),
        view -> make(view, new Sight(audience, state), state, now));
  }

  private List<Frame> make(View view, Sight sight, State state, Instant now) {
    var found = new ArrayList<Position>();
    if (sight.seesOperations()) {
      for (var position : view.all ? shown.values() : changed(view.audience)) {
        var unit = state.units().get(position.unit());
        if (unit != null && isIn(view, position) && sight.sees(unit)) {
          found.add(position);
        }
      }
    }
    var made = new ArrayList<Frame>();
    for (int from = 0; from < found.size(); from += PositionFrame.POSITIONS_MAX) {
      int to = Math.min(found.size(), from + PositionFrame.POSITIONS_MAX);
      made.add(new Frame.Positions(PositionFrame.encode(found.subList(from, to), now)));
    }
    return made;
  }

  private Collection<Position> changed(Audience audience) {
    var changed = new HashMap<>(moved);
    for (var unit : entered.getOrDefault(audience, Set.of())) {
      var position = shown.get(unit);
      if (position != null) {
        changed.put(unit, position);
      }
    }
    return changed.values();
  }

  private boolean isIn(View view, Position position) {
    var bounds = view.bounds;
    if (bounds == null || bounds.contains(position.point())) {
      return true;
    }
    var before = view.all ? null : shownBefore.get(position.unit());
    return before != null && bounds.contains(before.point());
  }
}
