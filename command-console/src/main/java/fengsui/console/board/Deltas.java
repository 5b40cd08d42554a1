package fengsui.console.board;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.PlanId;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Removes;
import fengsui.protocol.console.BoardMessage.Upserts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes deltas: everything that changed for one audience between two States.
 *
 * <p>The tables tell what they changed; to that come the calls, force and units of every incident
 * that entered or left the audience. A change of areas, of stations or of a unit's station can move
 * anything, so an audience that is not whole then gets everything anew; it is rare. Incidents that
 * were closed a while ago are left out, and leave the seats that have them.
 */
public final class Deltas {
  private Deltas() {}

  /** Everything the audience sees; replaces what the seat has. */
  public static Delta full(Audience audience, State state) {
    return make(audience, State.EMPTY, state, Touched.between(State.EMPTY, state), 0);
  }

  /** What changed since {@code before}, complete for the audience with entering and leaving it. */
  public static Delta between(Audience audience, State before, State after) {
    var touched = Touched.between(before, after);
    return mayMoveAnything(audience, before, after, touched)
        ? full(audience, after)
        : make(audience, before, after, touched, before.number());
  }

  private static Delta make(
      Audience audience, State before, State after, Touched touched, long from) {
    var saw = new Sight(audience, before);
    var sees = new Sight(audience, after);
    if (!sees.isWhole()) {
      touched.addMoved(saw, sees, before, after);
    }
    touched.addAged(saw, sees, before, after);
    var areas = new Changes<>(before.areas(), after.areas(), a -> true, a -> true);
    var stations = new Changes<>(before.stations(), after.stations(), s -> true, s -> true);
    var units = new Changes<>(before.units(), after.units(), saw::sees, sees::sees);
    var plans = new Changes<>(before.plans(), after.plans(), p -> true, p -> true);
    var people = new Changes<>(before.people(), after.people(), saw::sees, sees::sees);
    var calls = new Changes<>(before.calls(), after.calls(), saw::shows, sees::shows);
    var incidents = new Changes<>(before.incidents(), after.incidents(), saw::shows, sees::shows);
    var assignments =
        new Changes<>(before.assignments(), after.assignments(), saw::shows, sees::shows);
    var removes =
        new Removes(
            areas.take(touched.areas(), AreaId::value),
            stations.take(touched.stations(), StationId::value),
            units.take(touched.units(), UnitId::value),
            plans.take(touched.plans(), PlanId::value),
            people.take(touched.people(), PersonId::value),
            calls.take(touched.calls(), CallId::value),
            incidents.take(touched.incidents(), IncidentId::value),
            assignments.take(touched.assignments(), AssignmentId::value));
    var settings =
        from == 0 || !before.settings().equals(after.settings()) ? after.settings() : null;
    var upserts =
        new Upserts(
            settings,
            areas.upserts,
            stations.upserts,
            units.upserts,
            plans.upserts,
            people.upserts,
            calls.upserts,
            incidents.upserts,
            assignments.upserts);
    return new Delta(from, after.number(), upserts, removes);
  }

  private static boolean mayMoveAnything(
      Audience audience, State before, State after, Touched touched) {
    if (new Sight(audience, before).isWhole() && new Sight(audience, after).isWhole()) {
      return false;
    }
    return !touched.areas().isEmpty()
        || !touched.stations().isEmpty()
        || touched.units().stream().anyMatch(id -> hasMoved(before, after, id));
  }

  private static boolean hasMoved(State before, State after, UnitId id) {
    var was = before.units().get(id);
    var now = after.units().get(id);
    return was != null
        && now != null
        && !was.definition().station().equals(now.definition().station());
  }

  /** Turns touched keys of one table into values to show and keys to take away. */
  private static final class Changes<K extends Comparable<? super K>, V> {
    private final Table<K, V> before;
    private final Table<K, V> after;
    private final Predicate<V> saw;
    private final Predicate<V> sees;
    private final List<V> upserts = new ArrayList<>();

    Changes(Table<K, V> before, Table<K, V> after, Predicate<V> saw, Predicate<V> sees) {
      this.before = before;
      this.after = after;
      this.saw = saw;
      this.sees = sees;
    }

    /** Fills the upserts and returns the names of what is gone. */
    List<String> take(SortedSet<K> touched, Function<K, String> name) {
      var removes = new ArrayList<String>();
      for (var key : touched) {
        var now = after.get(key);
        var was = before.get(key);
        if (now != null && sees.test(now)) {
          upserts.add(now);
        } else if (was != null && saw.test(was)) {
          removes.add(name.apply(key));
        }
      }
      return removes;
    }
  }
}
