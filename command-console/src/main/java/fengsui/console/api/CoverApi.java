package fengsui.console.api;

import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Newest;
import fengsui.domain.Check;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Covers.CoverNow;
import fengsui.protocol.query.Covers.IsochroneRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cover, holes, isochrones and the force-arrival curve. Cover is one picture of the whole brigade,
 * the same for everybody who may see it; a curve holds only units of the caller's area.
 */
@RestController
public final class CoverApi {
  /** Units that may be sent. */
  record HoleRequest(List<UnitId> units) {
    HoleRequest {
      Check.sizeMax("units", units, CoverHole.UNITS_MAX);
      units = List.copyOf(units);
    }
  }

  private final Covers covers;
  private final Newest newest;

  CoverApi(ConsoleConfig config) {
    this.covers = config.queries().cover();
    this.newest = new Newest(config.replica());
  }

  @GetMapping("/api/v1/cover")
  @Allowed(roles = {CALL_TAKER, COMMANDER, AUDITOR})
  CoverNow cover() {
    return Waiting.answer(covers.now());
  }

  @GetMapping("/api/v1/cover/roads")
  @Allowed(roles = {CALL_TAKER, COMMANDER, AUDITOR})
  RoadBands roads(@RequestParam(name = "bounds", required = false) @Nullable String bounds) {
    return Waiting.answer(covers.roads(bounds == null ? null : Points.box("bounds", bounds)));
  }

  @PostMapping("/api/v1/cover/hole")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.OWN_AREA_ONLY)
  CoverHole hole(@RequestBody HoleRequest body, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    for (var unit : body.units()) {
      if (requester.state().units().find(unit).filter(requester.sight()::sees).isEmpty()) {
        throw Refusal.unknownId("units", unit.value());
      }
    }
    return Waiting.answer(covers.hole(body.units()));
  }

  @GetMapping("/api/v1/cover/move-ups")
  @Allowed(roles = COMMANDER, where = Where.OWN_AREA_ONLY)
  MoveUps moveUps(HttpServletRequest request) {
    return Waiting.answer(covers.moveUps(AccessInterceptor.requester(request).person().area()));
  }

  @GetMapping("/api/v1/isochrones")
  @Allowed(roles = {CALL_TAKER, COMMANDER, AUDITOR})
  RoadBands isochrones(
      @RequestParam("from") String from,
      @RequestParam(name = "vehicleClass", defaultValue = "HEAVY") VehicleClass vehicleClass,
      @RequestParam(name = "minutes", required = false) @Nullable List<Integer> minutes) {
    return Waiting.answer(
        covers.isochrones(
            new IsochroneRequest(
                Points.read("from", from),
                vehicleClass,
                minutes == null ? Covers.ISOCHRONE_MINUTES : minutes)));
  }

  @GetMapping("/api/v1/force-arrival")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.OWN_AREA_ONLY)
  ForceArrival forceArrival(@RequestParam("point") String point, HttpServletRequest request) {
    var area = AccessInterceptor.requester(request).person().area();
    return Waiting.answer(covers.forceArrival(Points.read("point", point), area));
  }

  @GetMapping("/api/v1/force-arrival/{incident}")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  ForceArrival forceArrivalOf(
      @PathVariable("incident") String incident, HttpServletRequest request) {
    var id = new IncidentId(incident);
    var requester = newest.seeing(id, AccessInterceptor.requester(request));
    return Waiting.answer(covers.forceArrival(id, requester.person().area()));
  }
}
