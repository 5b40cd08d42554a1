package fengsui.domain.state;

import fengsui.domain.Check;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent;
import fengsui.domain.SystemEvent.ClockStepped;
import fengsui.domain.SystemEvent.CommandRejected;
import fengsui.domain.SystemEvent.StateLevelRaised;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.call.CallEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.prealert.PreAlertEvent.PreAlertEnded;
import fengsui.domain.prealert.PreAlertEvent.PreAlertSent;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.weather.WeatherEvent;

/**
 * The only code that changes State. Cores, recovery, replays and replicas call it with the same
 * records in the same order and reach equal States.
 */
public final class Apply {
  private Apply() {}

  /**
   * The State after one record.
   *
   * @throws IllegalStateException when the record does not follow this State: wrong number, earlier
   *     time, or a fact about something that is not there
   */
  public static State apply(State state, Recorded record) {
    Check.invariant(
        record.from() == state.number() + 1,
        "record %s does not follow number %s",
        record.from(),
        state.number());
    Check.invariant(
        !record.at().isBefore(state.at()),
        "record %s at %s is earlier than %s",
        record.from(),
        record.at(),
        state.at());
    var draft = new Draft(state);
    long number = record.from();
    for (var event : record.events()) {
      apply(draft, record, event, number++);
    }
    remember(draft, record);
    return draft.state(record.to(), record.at());
  }

  private static void apply(Draft draft, Recorded record, Event event, long number) {
    switch (event) {
      case CallEvent call -> CallChanges.apply(draft, record, call);
      case IncidentEvent incident -> IncidentChanges.apply(draft, record, incident, number);
      case AssignmentEvent assignment -> AssignmentChanges.apply(draft, record, assignment);
      case UnitEvent unit -> ReferenceChanges.apply(draft, record, unit);
      case RoadEvent road -> RoadChanges.apply(draft, road);
      case ReferenceEvent reference -> ReferenceChanges.apply(draft, record, reference);
      case WeatherEvent weather -> ReferenceChanges.apply(draft, weather);
      case AidEvent aid -> draft.change(aid, record.at());
      case PreAlertSent(var sent, var told, var stoodDown) ->
          draft.preAlerts = draft.preAlerts.with(sent.id(), sent);
      case PreAlertEnded ended -> draft.preAlerts = draft.preAlerts.without(ended.preAlert());
      case SystemEvent system -> apply(draft, system);
    }
  }

  private static void apply(Draft draft, SystemEvent event) {
    switch (event) {
      case StateLevelRaised(var from, var to) -> draft.level = to;
      case CommandRejected _, ClockStepped _ -> {}
    }
  }

  /**
   * Keeps the answer for a repeat; a counter that is known or forgotten leaves the window alone.
   */
  private static void remember(Draft draft, Recorded record) {
    var id = record.command();
    if (id == null) {
      return;
    }
    var sender = Sender.of(record.author(), id);
    var window = draft.window(sender);
    if (id.counter() > window.forgotten() && window.answer(id.counter()).isEmpty()) {
      draft.put(sender, window.with(record, id.counter()));
    }
  }
}
