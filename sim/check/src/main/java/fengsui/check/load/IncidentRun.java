package fengsui.check.load;

import fengsui.check.town.CheckTown;
import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallId;
import fengsui.domain.call.CallSource;
import fengsui.domain.call.Caller;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One incident from the call to its end, as a seat and three crews live it. Between the steps the
 * crews take the time of {@link #pause}, so that all is over within five seconds of the order.
 */
final class IncidentRun {
  private static final int ORDERS_MAX = 5;
  private static final int ASK_AGAIN_MILLIS = 40;
  private static final int TURN_OUT_MILLIS = 500;
  private static final int WORK_MILLIS = 600;
  private static final int HOME_MILLIS = 400;

  private final LoopClients clients;
  private final SeatClient seat;
  private final SeatClient watcher;
  private final LonLat place;
  private final long dueNanos;

  /** Assignments that are ordered by the answer and not home again. */
  private final Set<String> away = new HashSet<>();

  /** Assignments that are home before the seat had the answer to its order. */
  private final Set<String> early = new HashSet<>();

  private boolean settled;
  private boolean closing;
  private int orders;
  private @Nullable IncidentId incident;

  private record Part(PhoneClient phone, AssignmentId assignment) {}

  /**
   * A new one.
   *
   * @param dueNanos when the call was due, which is when its latency begins
   */
  IncidentRun(
      LoopClients clients, SeatClient seat, SeatClient watcher, LonLat place, long dueNanos) {
    this.clients = clients;
    this.seat = seat;
    this.watcher = watcher;
    this.place = place;
    this.dueNanos = dueNanos;
  }

  void start() {
    var caller = new Caller("13900000000", "");
    long sent = System.nanoTime();
    seat.submit(
        new LogCall(CallSource.TELEPHONE, caller, location(), "车辆起火", null),
        reply -> {
          if (isDone("LogCall", reply)) {
            clients.ledger().record(Latency.CALL_TO_DURABLE, sent);
            create(new CallId(SeatClient.firstEvent(reply).path("call").path("id").stringValue()));
          }
        });
  }

  private Location location() {
    return new Location(place, LocationSource.MAP, 20, "");
  }

  private void create(CallId call) {
    long sent = System.nanoTime();
    seat.submit(
        new CreateIncident(call, CheckTown.KIND, new AlarmLevel(1), location(), Situation.UNKNOWN),
        reply -> {
          if (isDone("CreateIncident", reply)) {
            var id = SeatClient.firstEvent(reply).path("incident").path("id").stringValue();
            clients.ledger().record(Latency.INCIDENT_TO_DURABLE, sent);
            clients.ledger().opened(id);
            incident = new IncidentId(id);
            recommend(new IncidentId(id));
          }
        });
  }

  private void recommend(IncidentId id) {
    long asked = System.nanoTime();
    clients.recommend(
        seat,
        id,
        plan -> {
          if (orders == 0) {
            var ledger = clients.ledger();
            ledger.record(Latency.QUESTION_TO_PLAN, asked);
            ledger.record(Latency.CALL_TO_PLAN, dueNanos);
          }
          order(id, plan);
        });
  }

  private void order(IncidentId id, JsonNode plan) {
    var units = new ArrayList<UnitId>();
    plan.path("chosen").forEach(c -> units.add(new UnitId(c.path("unit").stringValue())));
    if (units.isEmpty() || ++orders > ORDERS_MAX) {
      settled = true;
      clients.ledger().shortOfForce();
      closeWhenHome();
      return;
    }
    long pressed = System.nanoTime();
    for (var unit : units) {
      var phone = clients.phone(unit.value());
      phone.onOrder(
          id,
          assignment -> {
            clients.ledger().record(Latency.ORDER_TO_PHONE, pressed);
            answer(new Part(phone, new AssignmentId(assignment)));
          });
    }
    var recommendation = new RecommendationId(plan.path("id").stringValue());
    seat.submit(
        new OrderForce(id, units, recommendation, ""), reply -> ordered(id, reply, pressed));
  }

  private void ordered(IncidentId id, JsonNode reply, long pressed) {
    var first = SeatClient.firstEvent(reply);
    boolean noneLeft =
        "UnitsNotAvailable".equals(first.path("rejection").path("type").stringValue(""));
    if (!noneLeft && !isDone("OrderForce", reply)) {
      return;
    }
    first.path("ordered").forEach(a -> away.add(a.path("id").stringValue()));
    away.removeAll(early);
    var taken = noneLeft ? first.path("rejection").path("taken") : first.path("taken");
    if (!taken.isEmpty()) {
      taken.forEach(t -> clients.phone(t.path("unit").stringValue()).noOrder(id));
      clients.ledger().taken();
      clients.after(pause(ASK_AGAIN_MILLIS), () -> recommend(id));
    } else {
      clients.ledger().record(Latency.ORDER_TO_DURABLE, pressed);
      settled = true;
      closeWhenHome();
    }
  }

  private void answer(Part part) {
    part.phone.submit(new ReceiveAlert(part.assignment, AlertRoute.APP), () -> {});
    clients.after(
        pause(TURN_OUT_MILLIS),
        () -> part.phone.submit(new AcknowledgeAssignment(part.assignment), () -> roll(part)));
  }

  private void roll(Part part) {
    clients.after(
        pause(TURN_OUT_MILLIS), () -> report(part, AssignmentStatus.EN_ROUTE, () -> drive(part)));
  }

  private void drive(Part part) {
    clients.after(
        pause(2 * TURN_OUT_MILLIS),
        () ->
            report(
                part,
                AssignmentStatus.ON_SCENE,
                () -> clients.after(WORK_MILLIS, () -> release(part))));
  }

  private void release(Part part) {
    seat.submit(
        new ReleaseAssignment(part.assignment),
        reply -> {
          if (isDone("ReleaseAssignment", reply)) {
            clients.after(
                HOME_MILLIS,
                () ->
                    part.phone.submit(
                        new ReportAssignment(part.assignment, AssignmentStatus.CLEARED),
                        () -> home(part)));
          }
        });
  }

  private void home(Part part) {
    early.add(part.assignment.value());
    away.remove(part.assignment.value());
    closeWhenHome();
  }

  private void closeWhenHome() {
    var id = incident;
    if (closing || !settled || !away.isEmpty() || id == null) {
      return;
    }
    closing = true;
    seat.submit(
        new CloseIncident(id, new Outcome(OutcomeKind.RESOLVED, "")),
        reply -> {
          if (isDone("CloseIncident", reply)) {
            clients.ledger().closed(id.value());
          }
        });
  }

  private void report(Part part, AssignmentStatus status, Runnable next) {
    watcher.watch(part.assignment.value(), status.name(), System.nanoTime());
    part.phone.submit(new ReportAssignment(part.assignment, status), next);
  }

  /** Between half and all of it. */
  private int pause(int millis) {
    return millis / 2 + clients.random(millis / 2 + 1);
  }

  private boolean isDone(String what, JsonNode reply) {
    boolean done = SeatClient.isDone(reply);
    if (!done) {
      clients.ledger().problem(what + ": " + reply);
    }
    return done;
  }
}
