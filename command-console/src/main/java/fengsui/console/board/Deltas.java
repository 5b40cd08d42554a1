package fengsui.console.board;

import fengsui.domain.aid.AidId;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.state.Settings;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Removes;
import fengsui.protocol.console.BoardMessage.Upserts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes deltas: everything that changed for one audience between two States.
 *
 * <p>The tables tell what they changed; to that come the calls, force and units of every incident
 * that entered or left the audience. A change of areas, of stations or of a unit's station can move
 * anything, so an audience that is not whole then gets everything anew; it is rare. Incidents that
 * were closed a while ago are left out, and leave the seats that have them.
 */
public final class Deltas {
  /** Longest text in a picture that was too large with whole texts. */
  static final int SHORTENED_CHARS_MAX = 80;

  private Deltas() {}

  /** Everything the audience sees; replaces what the seat has. */
  public static Delta full(Audience audience, State state) {
    return make(audience, State.EMPTY, state, Touched.between(State.EMPTY, state), 0);
  }

  /**
   * The same with long texts cut, for a picture that no seat could hold: seats that see everything
   * shortened are better than seats that see nothing. The record keeps every text whole.
   */
  static Delta shortened(Delta delta) {
    var all = delta.upserts();
    return new Delta(
        delta.from(),
        delta.to(),
        new Upserts(
            all.settings(),
            all.areas(),
            all.stations(),
            all.units(),
            all.plans(),
            all.people(),
            all.calls().stream().map(Deltas::shortened).toList(),
            all.incidents().stream().map(Deltas::shortened).toList(),
            all.assignments(),
            all.roadControls(),
            all.aid(),
            all.preAlerts()),
        delta.removes());
  }

  private static Call shortened(Call call) {
    return new Call(
        call.id(),
        call.receivedAt(),
        call.source(),
        call.caller(),
        call.location(),
        shortened(call.text()),
        call.incident());
  }

  private static Incident shortened(Incident incident) {
    var all = incident.situation();
    return incident.withKind(incident.kind(), all.withDescription(shortened(all.description())));
  }

  private static String shortened(String text) {
    if (text.length() <= SHORTENED_CHARS_MAX) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(SHORTENED_CHARS_MAX - 1));
    return text.substring(0, SHORTENED_CHARS_MAX - (splitsPair ? 1 : 0)) + "…";
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
    var settings =
        from == 0 || !before.settings().equals(after.settings()) ? after.settings() : null;
    var changes = Changes.of(touched, saw, sees, before, after);
    return new Delta(from, after.number(), changes.upserts(settings), changes.removes());
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

  /** What changed in every table that seats have. */
  private record Changes(
      Changed<Area> areas,
      Changed<Station> stations,
      Changed<Unit> units,
      Changed<ResponsePlan> plans,
      Changed<Person> people,
      Changed<Call> calls,
      Changed<Incident> incidents,
      Changed<Assignment> assignments,
      Changed<RoadControl> roadControls,
      Changed<AidRequest> aid,
      Changed<PreAlert> preAlerts) {

    static Changes of(Touched touched, Sight saw, Sight sees, State before, State after) {
      return new Changes(
          new Look<>(before.areas(), after.areas(), a -> true, a -> true)
              .at(touched.areas(), AreaId::value),
          new Look<>(before.stations(), after.stations(), s -> true, s -> true)
              .at(touched.stations(), StationId::value),
          new Look<>(before.units(), after.units(), saw::sees, sees::sees)
              .at(touched.units(), UnitId::value),
          new Look<>(before.plans(), after.plans(), p -> true, p -> true)
              .at(touched.plans(), PlanId::value),
          new Look<>(before.people(), after.people(), saw::sees, sees::sees)
              .at(touched.people(), PersonId::value),
          new Look<>(before.calls(), after.calls(), saw::shows, sees::shows)
              .at(touched.calls(), CallId::value),
          new Look<>(before.incidents(), after.incidents(), saw::shows, sees::shows)
              .at(touched.incidents(), IncidentId::value),
          new Look<>(before.assignments(), after.assignments(), saw::shows, sees::shows)
              .at(touched.assignments(), AssignmentId::value),
          new Look<>(before.roadControls(), after.roadControls(), c -> true, c -> true)
              .at(touched.roadControls(), RoadControlId::value),
          new Look<>(before.aid(), after.aid(), saw::shows, sees::shows)
              .at(touched.aid(), AidId::value),
          new Look<>(before.preAlerts(), after.preAlerts(), saw::shows, sees::shows)
              .at(touched.preAlerts(), PreAlertId::value));
    }

    Upserts upserts(@Nullable Settings settings) {
      return new Upserts(
          settings,
          areas.upserts,
          stations.upserts,
          units.upserts,
          plans.upserts,
          people.upserts,
          calls.upserts,
          incidents.upserts,
          assignments.upserts,
          roadControls.upserts,
          aid.upserts,
          preAlerts.upserts);
    }

    Removes removes() {
      return new Removes(
          areas.removes,
          stations.removes,
          units.removes,
          plans.removes,
          people.removes,
          calls.removes,
          incidents.removes,
          assignments.removes,
          roadControls.removes,
          aid.removes,
          preAlerts.removes);
    }
  }

  /**
   * What changed in one table.
   *
   * @param upserts values to show
   * @param removes names to take away
   */
  private record Changed<V>(List<V> upserts, List<String> removes) {}

  /** One table before and after, and what of it was and is seen. */
  private record Look<K extends Comparable<? super K>, V>(
      Table<K, V> before, Table<K, V> after, Predicate<V> saw, Predicate<V> sees) {

    Changed<V> at(SortedSet<K> touched, Function<K, String> name) {
      var upserts = new ArrayList<V>();
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
      return new Changed<>(upserts, removes);
    }
  }
}
