package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Newest;
import fengsui.console.access.Requester;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.unit.UnitId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.QueryPort;
import fengsui.protocol.QueryPort.LikelyDuplicate;
import fengsui.protocol.QueryPort.Place;
import fengsui.protocol.QueryPort.RecommendRequest;
import fengsui.protocol.QueryPort.Way;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions of a seat to the core. They change nothing. */
@RestController
public final class QueryApi {
  /** Where a new call may belong to an open incident. */
  record DuplicatesRequest(LonLat point, @Nullable IncidentKind kind) {}

  private final QueryPort queries;
  private final Newest newest;

  QueryApi(ConsoleConfig config) {
    this.queries = config.queries();
    this.newest = new Newest(config.replica());
  }

  /**
   * An incident is checked against the area; a form has none yet. Only units of the area are
   * proposed.
   */
  @PostMapping("/api/v1/recommendation")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.INCIDENT_IN_BODY)
  Recommendation recommend(@RequestBody RecommendRequest body, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var incident = body.incident();
    if (incident != null) {
      checkSeen(newest.knowing(incident, requester), incident);
    }
    return Waiting.answer(queries.recommend(body, requester.person().area()));
  }

  @GetMapping("/api/v1/places")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  List<Place> places(
      @RequestParam("q") String text,
      @RequestParam(name = "near", required = false) @Nullable String near,
      @RequestParam(name = "limit", defaultValue = "10") int limit) {
    if (text.length() > QueryPort.QUERY_CHARS_MAX) {
      throw new WireException(
          "q", "must be at most " + QueryPort.QUERY_CHARS_MAX + " characters: " + text.length());
    }
    var point = near == null || near.isEmpty() ? null : Points.read("near", near);
    return Waiting.answer(queries.places(text, point, Points.limit(limit, QueryPort.PLACES_MAX)));
  }

  @GetMapping("/api/v1/place-at")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  ResponseEntity<Object> placeAt(@RequestParam("point") String point) {
    return Waiting.answer(queries.placeAt(Points.read("point", point)))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(
            () -> Answers.entity(Refusal.of(404, "NotFound", "point", "no place is known here")));
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
    var requester = newest.knowing(incidentId, AccessInterceptor.requester(request));
    checkSeen(requester, incidentId);
    var known = requester.state().units().find(unitId).filter(requester.sight()::sees);
    if (known.isEmpty()) {
      throw Refusal.unknownId("unit", unit);
    }
    return Waiting.answer(queries.way(unitId, incidentId))
        .<ResponseEntity<Object>>map(QueryApi::shown)
        .orElseGet(
            () -> Answers.entity(Refusal.of(404, "NoWay", "", "no road of its class leads there")));
  }

  @PostMapping("/api/v1/duplicates")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.OWN_AREA_ONLY)
  List<LikelyDuplicate> duplicates(
      @RequestBody DuplicatesRequest body, HttpServletRequest request) {
    var sight = AccessInterceptor.requester(request).sight();
    return Waiting.answer(queries.duplicates(body.point(), body.kind())).stream()
        .filter(found -> sight.sees(found.incident()))
        .toList();
  }

  private static ResponseEntity<Object> shown(Way way) {
    return ResponseEntity.ok(way);
  }

  private static void checkSeen(Requester requester, IncidentId id) {
    var incident = requester.state().incidents().get(id);
    if (incident == null) {
      throw Refusal.unknownId("incident", id.value());
    }
    if (!requester.sight().sees(incident)) {
      throw Refusal.outsideYourArea("incident");
    }
  }
}
