package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentKind;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.QueryPort;
import fengsui.protocol.query.Duplicates.LikelyDuplicate;
import fengsui.protocol.query.Places;
import fengsui.protocol.query.Places.Place;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a call comes from, what the place is called, and what is open there already. */
@RestController
public final class PlaceApi {
  /** Where a new call may belong to an open incident. */
  record DuplicatesRequest(LonLat point, @Nullable IncidentKind kind) {}

  private final QueryPort queries;

  PlaceApi(ConsoleConfig config) {
    this.queries = config.queries();
  }

  @GetMapping("/api/v1/places")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  List<Place> places(
      @RequestParam("q") String text,
      @RequestParam(name = "near", required = false) @Nullable String near,
      @RequestParam(name = "limit", defaultValue = "10") int limit) {
    if (text.length() > Places.QUERY_CHARS_MAX) {
      throw new WireException(
          "q", "must be at most " + Places.QUERY_CHARS_MAX + " characters: " + text.length());
    }
    var point = near == null || near.isEmpty() ? null : Points.read("near", near);
    return Waiting.answer(
        queries.places().find(text, point, Points.limit(limit, Places.PLACES_MAX)));
  }

  @GetMapping("/api/v1/place-at")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  ResponseEntity<Object> placeAt(@RequestParam("point") String point) {
    return Waiting.answer(queries.places().at(Points.read("point", point)))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(
            () -> Answers.entity(Refusal.of(404, "NotFound", "point", "no place is known here")));
  }

  @PostMapping("/api/v1/duplicates")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.OWN_AREA_ONLY)
  List<LikelyDuplicate> duplicates(
      @RequestBody DuplicatesRequest body, HttpServletRequest request) {
    var sight = AccessInterceptor.requester(request).sight();
    return Waiting.answer(queries.duplicates().likely(body.point(), body.kind())).stream()
        .filter(found -> sight.sees(found.incident()))
        .toList();
  }
}
