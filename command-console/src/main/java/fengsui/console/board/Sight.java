package fengsui.console.board;

import fengsui.console.board.Audience.Kind;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.aid.AidStatus;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.call.Call;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.people.Person;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one audience may see of one State. An incident is seen in its area, and by the areas whose
 * units were ordered to it; whoever sees an incident sees its calls, assignments and active units.
 */
public final class Sight {
  /** How long a closed incident stays on the boards. */
  static final Duration CLOSED_SHOWN = Duration.ofMinutes(10);

  private final Audience audience;
  private final State state;
  private final boolean whole;

  public Sight(Audience audience, State state) {
    this.audience = audience;
    this.state = state;
    this.whole = audience.kind() == Kind.EVERYTHING || isOnlyRoot(audience.area(), state);
  }

  /** Whether the audience's area holds everything there is, so that areas need no look. */
  public boolean isWhole() {
    return whole;
  }

  boolean seesOperations() {
    return audience.kind() != Kind.REFERENCE;
  }

  /** Whether the area is the audience's own or below it. */
  public boolean sees(AreaId area) {
    return whole || state.contains(audience.area(), area);
  }

  public boolean sees(Incident incident) {
    return seesOperations()
        && (sees(incident.area())
            || incident.assignments().stream()
                .map(state.assignments()::get)
                .anyMatch(a -> a != null && hasOwn(state.units().get(a.unit()))));
  }

  /**
   * Whether the incident stands on the board: it is open or was closed a moment ago. Older ones are
   * found in the history.
   */
  boolean shows(Incident incident) {
    return sees(incident) && isRecent(incident);
  }

  /** Whether it is open, or was closed less than {@link #CLOSED_SHOWN} before this State. */
  boolean isRecent(Incident incident) {
    var closedAt = incident.isOpen() ? null : incident.reachedAt(Milestone.CLOSED);
    return closedAt == null || closedAt.plus(CLOSED_SHOWN).isAfter(state.at());
  }

  boolean shows(Assignment assignment) {
    return shows(assignment.incident());
  }

  /** A request is seen where its incident is, and by the neighbour, whose incident it is not. */
  boolean shows(AidRequest request) {
    var incident = state.incidents().get(request.incident());
    if (incident == null || !isRecent(incident) || !seesOperations()) {
      return false;
    }
    var neighbour = request.area();
    return sees(incident) || (neighbour != null && sees(neighbour));
  }

  /** A pre-alert is seen where its place is, and by whoever has a unit in it. */
  boolean shows(PreAlert preAlert) {
    var incident = preAlert.incident();
    return seesOperations()
        && ((incident == null ? sees(preAlert.area()) : sees(incident))
            || preAlert.units().stream().anyMatch(unit -> hasOwn(state.units().get(unit))));
  }

  /** A call that stands alone has no area yet, so every operational seat has it on the board. */
  boolean shows(Call call) {
    var incident = call.incident();
    return incident == null ? seesOperations() : shows(incident);
  }

  private boolean shows(IncidentId id) {
    var incident = state.incidents().get(id);
    return incident != null && shows(incident);
  }

  /** Whether the incident is in State and seen. */
  public boolean sees(IncidentId id) {
    var incident = state.incidents().get(id);
    return incident != null && sees(incident);
  }

  public boolean sees(Unit unit) {
    if (whole || audience.kind() == Kind.REFERENCE || hasOwn(unit)) {
      return true;
    }
    var assignment = unit.assignment() == null ? null : state.assignments().get(unit.assignment());
    return (assignment != null && sees(assignment.incident())) || isGranted(unit);
  }

  /** Whether a neighbour gave it for an incident that is seen. */
  private boolean isGranted(Unit unit) {
    for (var request : state.aid()) {
      var answer = request.answer();
      if (answer != null
          && request.status() == AidStatus.GRANTED
          && answer.units().contains(unit.id())
          && sees(request.incident())) {
        return true;
      }
    }
    return false;
  }

  public boolean sees(Person person) {
    return sees(person.area());
  }

  private boolean hasOwn(@Nullable Unit unit) {
    return unit != null && hasOwn(unit.definition().station());
  }

  private boolean hasOwn(StationId id) {
    var station = state.stations().get(id);
    return station != null && sees(station.area());
  }

  private static boolean isOnlyRoot(AreaId area, State state) {
    var own = state.areas().get(area);
    if (own == null || own.parent() != null) {
      return false;
    }
    for (var other : state.areas()) {
      if (other.parent() == null && !other.id().equals(area)) {
        return false;
      }
    }
    return true;
  }
}
