package fengsui.town.exercise;

import fengsui.domain.call.Call;
import fengsui.domain.incident.Incident;
import fengsui.domain.road.RoadControl;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.weather.WeatherReport;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What belongs to an exercise, told by the mark that starts every text of it. It stands in the
 * record, so an exercise can be ended after a restart, and nobody takes one for real.
 */
final class Marks {
  static final String MARK = "【演练】";

  private Marks() {}

  /** Calls of an exercise that nobody has answered. */
  static List<Call> waiting(State state) {
    return StreamSupport.stream(state.looseCalls().spliterator(), false)
        .flatMap(id -> state.calls().find(id).stream())
        .filter(Marks::isMarked)
        .toList();
  }

  /** Open incidents of an exercise, duplicates not counted. */
  static List<Incident> open(State state) {
    return StreamSupport.stream(state.incidents().spliterator(), false)
        .filter(incident -> incident.isOpen() && incident.duplicateOf() == null)
        .filter(incident -> isMarked(state, incident))
        .toList();
  }

  /** Units that an exercise took out of service. */
  static List<Unit> lost(State state) {
    return StreamSupport.stream(state.units().spliterator(), false)
        .filter(unit -> unit.status() == UnitStatus.OUT_OF_SERVICE)
        .filter(unit -> unit.outOfServiceReason().startsWith(MARK))
        .toList();
  }

  /** Road controls that an exercise set, in force or to come. */
  static List<RoadControl> controls(State state) {
    return StreamSupport.stream(state.roadControls().spliterator(), false)
        .filter(control -> control.reason().startsWith(MARK) && !control.isOver(state.at()))
        .toList();
  }

  /** Weather that an exercise reported and that still counts. */
  static List<WeatherReport> weather(State state) {
    return state.settings().weatherOrEmpty().stream()
        .filter(report -> isMarked(report) && report.until().isAfter(state.at()))
        .toList();
  }

  static boolean isMarked(WeatherReport report) {
    return report.text().startsWith(MARK);
  }

  /**
   * Whether an exercise made this incident: it began with a call of the exercise, and nobody
   * reported it for real. A call of an exercise that is put to a real incident changes nothing.
   */
  static boolean isMarked(State state, Incident incident) {
    var calls = incident.calls().stream().flatMap(id -> state.calls().find(id).stream()).toList();
    return !calls.isEmpty()
        && calls.getFirst().receivedAt().equals(incident.receivedAt())
        && calls.stream().allMatch(Marks::isMarked);
  }

  private static boolean isMarked(Call call) {
    return call.text().startsWith(MARK);
  }
}
