package fengsui.server.core;

import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent.ClockStepped;
import fengsui.domain.SystemEvent.CommandRejected;
import fengsui.domain.SystemEvent.StateLevelRaised;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.prealert.PreAlertEvent;
import fengsui.domain.road.RoadEvent.RoadControlForgotten;
import fengsui.domain.road.RoadEvent.RoadControlLifted;
import fengsui.domain.road.RoadEvent.RoadControlSet;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.weather.WeatherEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each order, refusal and escalation, with command, incident and person, so that an
 * operator can follow the service in the log. Everything else is in the archive. Callers' words are
 * never written.
 */
final class ActLog {
  /** A command that takes longer to become durable is told. */
  static final Duration SLOW = Duration.ofSeconds(1);

  /** Slow commands are told at most once in this time, with the number of those not told. */
  static final Duration SLOW_EVERY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(ActLog.class);

  private final Clocks clocks;
  private boolean toldSlow;
  private long toldSlowNanos;
  private int slowNotTold;

  ActLog(Clocks clocks) {
    this.clocks = clocks;
  }

  /** Tells what is worth a line; called once for each record of this leader. */
  void recorded(Recorded record, State after) {
    for (var event : record.events()) {
      switch (event) {
        case ForceOrdered ordered ->
            line(record)
                .addKeyValue("incident", ordered.incident().value())
                .addKeyValue(
                    "units", ordered.ordered().stream().map(a -> a.unit().value()).toList())
                .addKeyValue("taken", ordered.taken().stream().map(t -> t.unit().value()).toList())
                .log("force ordered");
        case UnitDiverted diverted -> diverted(record, after, diverted);
        case AssignmentRefused refused ->
            assignment(line(record), after, refused.assignment()).log("order refused by its crew");
        case AlertEscalated escalated ->
            assignment(line(record), after, escalated.assignment())
                .addKeyValue("received", escalated.received())
                .log("alert escalated");
        case CommandRejected(var type, var rejection) ->
            line(record)
                .addKeyValue("type", type)
                .addKeyValue("code", rejection.getClass().getSimpleName())
                .log("command refused: {}", rejection);
        case AssignmentCancelled _, AssignmentReleased _, AssignmentCorrected _ -> {}
        case AssignmentAcknowledged _, AssignmentReported _, AlertReceived _, AlertRepeated _ -> {}
        case RoadControlSet(var from, var to) ->
            line(record)
                .addKeyValue("control", to.id().value())
                .addKeyValue("effect", to.effect().getClass().getSimpleName())
                .addKeyValue("from", to.from())
                .addKeyValue("until", to.until())
                .log("road control set");
        case RoadControlLifted(var control, var reason) ->
            line(record).addKeyValue("control", control.id().value()).log("road control lifted");
        case RoadControlForgotten _ -> {}
        case AidEvent _, PreAlertEvent _ -> {}
        case CallEvent _, IncidentEvent _, UnitEvent _, ReferenceEvent _, WeatherEvent _ -> {}
        case ClockStepped _, StateLevelRaised _ -> {}
      }
    }
  }

  private static void diverted(Recorded record, State after, UnitDiverted diverted) {
    assignment(line(record), after, diverted.ordered())
        .addKeyValue("from", diverted.from().value())
        .addKeyValue("gainSeconds", diverted.gainSeconds())
        .addKeyValue("lossSeconds", diverted.lossSeconds())
        .log("unit diverted");
  }

  private static LoggingEventBuilder line(Recorded record) {
    return LOG.atInfo()
        .addKeyValue("number", record.from())
        .addKeyValue("command", text(record.command()))
        .addKeyValue("person", record.author().person().value());
  }

  private static LoggingEventBuilder assignment(
      LoggingEventBuilder line, State after, AssignmentId id) {
    var incident =
        after.assignments().find(id).map(found -> found.incident().value()).orElse("closed");
    return line.addKeyValue("incident", incident).addKeyValue("assignment", id.value());
  }

  private static String text(@Nullable CommandId id) {
    return id == null ? "core" : id.sender().value() + "/" + id.counter();
  }

  /** Tells when it took long from a command to its durable answer. Any thread. */
  void answered(CommandId id, String type, Duration took) {
    if (took.compareTo(SLOW) > 0 && isTimeToTell()) {
      LOG.atWarn()
          .addKeyValue("command", text(id))
          .addKeyValue("type", type)
          .addKeyValue("millis", took.toMillis())
          .addKeyValue("notTold", takeNotTold())
          .log("a command took long to become durable");
    }
  }

  private synchronized boolean isTimeToTell() {
    long now = clocks.monotonicNanos();
    if (toldSlow && now - toldSlowNanos < SLOW_EVERY.toNanos()) {
      slowNotTold++;
      return false;
    }
    toldSlow = true;
    toldSlowNanos = now;
    return true;
  }

  private synchronized int takeNotTold() {
    int count = slowNotTold;
    slowNotTold = 0;
    return count;
  }
}
