package fengsui.console.api;

import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Requester;
import fengsui.db.account.AuditEntry;
import fengsui.db.account.AuditLog;
import fengsui.db.history.History;
import fengsui.db.history.HistoryQuery;
import fengsui.db.history.IncidentRecord;
import fengsui.db.history.PastIncident;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of incidents, and the audit. Every reading is itself written down. */
@RestController
public final class HistoryApi {
  /** The audit of this long is shown when no time is asked for. */
  static final Duration AUDIT_SHOWN = Duration.ofDays(1);

  private final History history;
  private final AuditLog audit;
  private final ReadAudit readAudit;
  private final InstantSource clock;

  HistoryApi(ConsoleConfig config, ReadAudit readAudit) {
    this.history = config.history();
    this.audit = config.accounts().audit();
    this.readAudit = readAudit;
    this.clock = config.clock();
  }

  /** Everything decided about an incident, in order. */
  @GetMapping("/api/v1/incidents/{incident}/timeline")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  List<Recorded> timeline(@PathVariable("incident") String incident, HttpServletRequest request) {
    var id = new IncidentId(incident);
    var requester = current(request);
    if (!requester.state().incidents().contains(id)) {
      checkPast(requester, history.record(id).orElseThrow(() -> unknown(id)));
    }
    readAudit.write(requester, "timeline " + id.value(), request.getRemoteAddr());
    return history.timeline(id);
  }

  /** The whole record of an incident, open or closed. */
  @GetMapping("/api/v1/history/incidents/{incident}")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.INCIDENT_IN_PATH)
  IncidentRecord record(@PathVariable("incident") String incident, HttpServletRequest request) {
    var id = new IncidentId(incident);
    var requester = current(request);
    var record = history.record(id).orElseThrow(() -> unknown(id));
    if (!requester.state().incidents().contains(id)) {
      checkPast(requester, record);
    }
    readAudit.write(requester, "record " + id.value(), request.getRemoteAddr());
    return record;
  }

  /**
   * One page of past incidents of the requester's area, the newest first.
   *
   * @param near a point as lon,lat, asked for together with {@code meters}
   * @param meters how far from the point at most
   * @param station of its area, or with a unit of it ordered there
   * @param withOpen whether those that are not closed yet are among them
   * @param after the last incident of the page before
   */
  @GetMapping("/api/v1/history/incidents")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, AUDITOR},
      where = Where.OWN_AREA_ONLY)
  List<PastIncident> search(
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "from", required = false) @Nullable Long from,
      @RequestParam(name = "to", required = false) @Nullable Long to,
      @RequestParam(name = "kind", defaultValue = "") List<@Nullable IncidentKind> kinds,
      @RequestParam(name = "near", required = false) @Nullable String near,
      @RequestParam(name = "meters", required = false) @Nullable Integer meters,
      @RequestParam(name = "station", defaultValue = "") String station,
      @RequestParam(name = "withOpen", defaultValue = "false") boolean withOpen,
      @RequestParam(name = "after", defaultValue = "") String after,
      @RequestParam(name = "limit", defaultValue = "100") int limit,
      HttpServletRequest request) {
    var requester = current(request);
    var query =
        new HistoryQuery(
            text,
            from == null ? null : Instant.ofEpochMilli(from),
            to == null ? null : Instant.ofEpochMilli(to),
            kinds(kinds),
            areas(requester),
            Points.limit(limit, HistoryQuery.LIMIT_MAX),
            near(near, meters),
            station.isBlank() ? null : station(requester, station),
            withOpen,
            after.isBlank() ? null : new IncidentId(after));
    var place = query.near() == null ? "" : " near " + near + " within " + meters + " m";
    readAudit.write(requester, "history \"" + query.text() + '"' + place, request.getRemoteAddr());
    return history.search(query);
  }

  /** Lines of the audit, the newest first; of the last day when no time is asked for. */
  @GetMapping("/api/v1/audit")
  @Allowed(roles = AUDITOR)
  List<AuditEntry> audit(
      @RequestParam(name = "from", required = false) @Nullable Long from,
      @RequestParam(name = "to", required = false) @Nullable Long to,
      HttpServletRequest request) {
    var end = to == null ? clock.instant().plusMillis(1) : Instant.ofEpochMilli(Math.max(0, to));
    var start = from == null ? end.minus(AUDIT_SHOWN) : Instant.ofEpochMilli(from);
    if (start.isAfter(end)) {
      throw new WireException("from", "must not be after to");
    }
    readAudit.write(AccessInterceptor.requester(request), "audit", request.getRemoteAddr());
    return audit.read(start, end);
  }

  /** An empty name, or one of blanks, is read as null. */
  private static Set<IncidentKind> kinds(List<@Nullable IncidentKind> named) {
    var kinds = EnumSet.noneOf(IncidentKind.class);
    for (var kind : named) {
      if (kind == null) {
        throw new WireException("kind", "must be kinds of incidents, separated by commas");
      }
      kinds.add(kind);
    }
    return kinds;
  }

  private static StationId station(Requester requester, String named) {
    var id = new StationId(named);
    if (!requester.state().stations().contains(id)) {
      throw Refusal.unknownId("station", named);
    }
    return id;
  }

  private static HistoryQuery.@Nullable Near near(
      @Nullable String point, @Nullable Integer meters) {
    if (point == null && meters == null) {
      return null;
    }
    if (point == null) {
      throw new WireException("near", "must be given with meters, as lon,lat");
    }
    var read = Points.read("near", point);
    if (meters == null || meters < 1 || meters > HistoryQuery.Near.METERS_MAX) {
      throw new WireException("meters", "must be 1 to " + HistoryQuery.Near.METERS_MAX);
    }
    return new HistoryQuery.Near(read, meters);
  }

  /** The areas to search; empty for all. A requester who sees no area still names the own one. */
  private static Set<AreaId> areas(Requester requester) {
    var sight = requester.sight();
    if (sight.isWhole()) {
      return Set.of();
    }
    var areas = new TreeSet<AreaId>();
    areas.add(requester.person().area());
    requester
        .state()
        .areas()
        .forEach(
            (id, area) -> {
              if (sight.sees(id)) {
                areas.add(id);
              }
            });
    return areas;
  }

  private static void checkPast(Requester requester, IncidentRecord record) {
    if (!requester.sight().sees(record.incident().area())) {
      throw Refusal.outsideYourArea("incident");
    }
  }

  /** Who asks, once the record holds what they may have been told of already. */
  private Requester current(HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    history.await(requester.state().number());
    return requester;
  }

  private static Refusal unknown(IncidentId id) {
    return Refusal.unknownId("incident", id.value());
  }
}
