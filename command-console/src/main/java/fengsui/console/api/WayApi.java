package fengsui.console.api;

import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Newest;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.query.Ways;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a unit drives to an incident. */
@RestController
public final class WayApi {
  private final Ways ways;
  private final Newest newest;

  WayApi(ConsoleConfig config) {
    this.ways = config.queries().ways();
    this.newest = new Newest(config.replica());
  }

  @GetMapping("/api/v1/way/{unit}/{incident}")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  ResponseEntity<Object> way(
      @PathVariable("unit") String unit,
      @PathVariable("incident") String incident,
      HttpServletRequest request) {
    var unitId = new UnitId(unit);
    var incidentId = new IncidentId(incident);
    var requester = newest.seeing(incidentId, AccessInterceptor.requester(request));
    var known = requester.state().units().find(unitId).filter(requester.sight()::sees);
    if (known.isEmpty()) {
      throw Refusal.unknownId("unit", unit);
    }
    return Waiting.answer(ways.way(unitId, incidentId))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(
            () -> Answers.entity(Refusal.of(404, "NoWay", "", "no road of its class leads there")));
  }
}
