package fengsui.console.api;

import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Requester;
import fengsui.db.history.History;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Covers.CoverThen;
import fengsui.protocol.query.Covers.PastOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cover as it was when the force of an incident was ordered. Each look at a decision is written
 * down; the roads of its map belong to it.
 */
@RestController
public final class PastCoverApi {
  private final History history;
  private final Covers covers;
  private final ReadAudit readAudit;

  PastCoverApi(ConsoleConfig config, ReadAudit readAudit) {
    this.history = config.history();
    this.covers = config.queries().cover();
    this.readAudit = readAudit;
  }

  /**
   * Just before a decision, and what the decision took of it.
   *
   * @param number of the first event of the record that ordered the force
   */
  @GetMapping("/api/v1/history/incidents/{incident}/decisions/{number}/cover")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  CoverThen cover(
      @PathVariable("incident") String incident,
      @PathVariable("number") long number,
      HttpServletRequest request) {
    var then = Waiting.answer(covers.asOf(order(incident, number, request)));
    readAudit.write(
        AccessInterceptor.requester(request),
        "decision " + number + " of " + incident,
        request.getRemoteAddr());
    return then;
  }

  /** The roads of that moment by the limit that they were reached within. */
  @GetMapping("/api/v1/history/incidents/{incident}/decisions/{number}/cover/roads")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  RoadBands roads(
      @PathVariable("incident") String incident,
      @PathVariable("number") long number,
      @RequestParam(name = "bounds", required = false) @Nullable String bounds,
      HttpServletRequest request) {
    var box = bounds == null ? null : Points.box("bounds", bounds);
    return Waiting.answer(covers.roadsAsOf(order(incident, number, request), box));
  }

  private PastOrder order(String incident, long number, HttpServletRequest request) {
    var id = new IncidentId(incident);
    var requester = AccessInterceptor.requester(request);
    checkSeen(requester, id);
    for (var record : history.timeline(id)) {
      if (record.from() == number) {
        for (var event : record.events()) {
          if (event instanceof ForceOrdered order && order.incident().equals(id)) {
            return pastOrder(record, order);
          }
        }
      }
    }
    throw Refusal.unknownId("number", String.valueOf(number));
  }

  /** The gate has judged an incident that State still has; this judges the others. */
  private void checkSeen(Requester requester, IncidentId id) {
    if (!requester.state().incidents().contains(id)) {
      var record = history.record(id).orElseThrow(() -> Refusal.unknownId("incident", id.value()));
      if (!requester.sight().sees(record.incident().area())) {
        throw Refusal.outsideYourArea("incident");
      }
    }
  }

  private static PastOrder pastOrder(Recorded record, ForceOrdered order) {
    var explanation = order.explanation();
    var basis = explanation == null ? null : explanation.basis();
    List<UnitThen> places = basis == null ? List.of() : basis.units();
    return new PastOrder(
        record.from(),
        record.at(),
        order.ordered().stream()
            .map(assignment -> assignment.unit())
            .limit(CoverHole.UNITS_MAX)
            .collect(Collectors.toSet()),
        places);
  }
}
