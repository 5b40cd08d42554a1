package fengsui.domain.aid;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Check;
import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.aid.AidCommand.AnswerAid;
import fengsui.domain.aid.AidCommand.AskAid;
import fengsui.domain.aid.AidCommand.WithdrawAid;
import fengsui.domain.aid.AidEvent.AidAnswered;
import fengsui.domain.aid.AidEvent.AidAsked;
import fengsui.domain.aid.AidEvent.AidOverdue;
import fengsui.domain.aid.AidEvent.AidWithdrawn;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for mutual aid. Who asks and who answers is decided by role and area before. */
public final class AidRules {
  private AidRules() {}

  public static Decision decide(State state, Stamped stamped, AidCommand command) {
    return switch (command) {
      case AskAid ask ->
          IncidentRules.onAnswered(
              state, ask.incident(), incident -> ask(state, stamped, incident, ask));
      case AnswerAid answer -> answer(state, stamped, answer);
      case WithdrawAid(var aid, var reason) -> withdraw(state, aid, reason);
    };
  }

  /** Areas that the author's must hold to submit this; empty for an unknown request. */
  public static List<AreaId> needed(State state, AidCommand command) {
    return switch (command) {
      case AskAid ask -> areaOf(state, ask.incident());
      case AnswerAid answer -> {
        var request = state.aid().get(answer.aid());
        var neighbour = request == null || answer.byTelephone() ? null : request.area();
        yield neighbour == null ? areaOf(state, answer.aid().incident()) : List.of(neighbour);
      }
      case WithdrawAid withdraw -> areaOf(state, withdraw.aid().incident());
    };
  }

  /**
   * Whether a neighbour gave this unit for one of these incidents, or for a duplicate of one of
   * them, which the incident answers for.
   */
  public static boolean isGranted(State state, List<IncidentId> incidents, UnitId unit) {
    for (var request : state.aid()) {
      var answer = request.answer();
      if (request.status() == AidStatus.GRANTED
          && answer != null
          && incidents.contains(answeredBy(state, request.incident()))
          && answer.units().contains(unit)) {
        return true;
      }
    }
    return false;
  }

  /** The incident itself, or the one that answers for it since it was linked as its duplicate. */
  private static IncidentId answeredBy(State state, IncidentId incident) {
    var primary = state.incidents().find(incident).map(Incident::duplicateOf);
    return primary.orElse(incident);
  }

  /**
   * What ends with an incident: nobody has to answer for it any more. What was granted for it stays
   * granted.
   *
   * @param why as the record tells it
   */
  public static List<AidWithdrawn> endedWith(State state, IncidentId incident, String why) {
    var ended = new ArrayList<AidWithdrawn>();
    for (var request : state.aid()) {
      if (request.incident().equals(incident) && request.status().isOpen()) {
        ended.add(new AidWithdrawn(request.id(), request.status(), why));
      }
    }
    return ended;
  }

  private static List<AreaId> areaOf(State state, IncidentId id) {
    return state.incidents().find(id).map(Incident::area).stream().toList();
  }

  private static Decision ask(State state, Stamped stamped, Incident incident, AskAid ask) {
    var area = ask.area();
    if (area != null) {
      var refusal = refusal(state, stamped, incident, area);
      if (refusal != null) {
        return rejected(refusal);
      }
    }
    int number = 1;
    for (var request : state.aid()) {
      number += request.incident().equals(incident.id()) ? 1 : 0;
    }
    if (number > AidRequest.PER_INCIDENT_MAX) {
      return rejected(new Rejection.LimitReached("aid requests", AidRequest.PER_INCIDENT_MAX));
    }
    return accepted(
        new AidAsked(
            new AidRequest(
                AidId.of(incident.id(), number),
                incident.id(),
                area,
                ask.agency(),
                incident.kind(),
                incident.level(),
                incident.location(),
                ask.needs(),
                ask.text(),
                stamped.author(),
                stamped.happenedAt(),
                stamped.at().plus(answerWithin(ask)),
                AidStatus.ASKED,
                null,
                "",
                null)));
  }

  private static Duration answerWithin(AskAid ask) {
    var seconds = ask.answerWithinSeconds();
    return seconds == null ? AidRequest.ANSWER_WITHIN : Duration.ofSeconds(seconds);
  }

  /** Requests whose time has passed without an answer, at most so many; nothing when none has. */
  public static List<AidOverdue> silent(State state, Instant at, int most) {
    var overdue = new ArrayList<AidOverdue>();
    for (var id : state.aidDue()) {
      var request = Check.present(state.aid().get(id), id);
      if (request.dueAt().isAfter(at) || overdue.size() >= most) {
        break;
      }
      overdue.add(new AidOverdue(id, request.dueAt()));
    }
    return overdue;
  }

  private static @Nullable Rejection refusal(
      State state, Stamped stamped, Incident incident, AreaId area) {
    if (!state.areas().contains(area)) {
      return new Rejection.NotFound("area", area.value());
    }
    var asker = state.people().get(stamped.author().person());
    boolean own = asker != null && state.contains(asker.area(), area);
    return own || state.contains(area, incident.area())
        ? new Rejection.Contradiction(
            "area", "it is not a neighbour of this incident; order its units instead")
        : null;
  }

  private static Decision answer(State state, Stamped stamped, AnswerAid command) {
    var request = state.aid().get(command.aid());
    if (request == null) {
      return rejected(new Rejection.NotFound("aid", command.aid().value()));
    }
    var next = command.granted() ? AidStatus.GRANTED : AidStatus.REFUSED;
    if (!request.status().isOpen()) {
      return rejected(wrong(request, next));
    }
    var area = request.area();
    if (area == null && !command.byTelephone()) {
      return rejected(
          new Rejection.Contradiction(
              "byTelephone", "an agency has no seat; it answers by telephone"));
    }
    for (var id : command.units()) {
      var unit = state.units().get(id);
      if (unit == null) {
        return rejected(new Rejection.NotFound("unit", id.value()));
      }
      if (area == null || !state.contains(area, state.areaOf(unit))) {
        return rejected(
            new Rejection.Contradiction("units", id.value() + " does not belong to the neighbour"));
      }
    }
    return accepted(
        new AidAnswered(
            request.id(),
            next,
            new AidAnswer(
                command.units(),
                command.text(),
                command.arrivesAfterSeconds(),
                command.byTelephone(),
                stamped.author(),
                stamped.happenedAt())));
  }

  private static Decision withdraw(State state, AidId aid, String reason) {
    var request = state.aid().get(aid);
    if (request == null) {
      return rejected(new Rejection.NotFound("aid", aid.value()));
    }
    return switch (request.status()) {
      case ASKED, GRANTED -> accepted(new AidWithdrawn(aid, request.status(), reason));
      case REFUSED, WITHDRAWN -> rejected(wrong(request, AidStatus.WITHDRAWN));
    };
  }

  private static Rejection wrong(AidRequest request, AidStatus next) {
    return new Rejection.WrongTransition(
        "aid", request.id().value(), request.status().name(), next.name());
  }

  /**
   * The request after one of its events.
   *
   * @param at time of the record
   */
  public static AidRequest after(@Nullable AidRequest before, AidEvent event, Instant at) {
    return switch (event) {
      case AidAsked(var request) -> request;
      case AidOverdue(var aid, var dueAt) -> Check.present(before, aid).overdue(at);
      case AidAnswered(var aid, var status, var answer) ->
          Check.present(before, aid).answered(status, answer);
      case AidWithdrawn(var aid, var from, var reason) ->
          Check.present(before, aid).withdrawn(reason);
    };
  }
}
