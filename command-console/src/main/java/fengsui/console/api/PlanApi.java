package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Requester;
import fengsui.db.history.History;
import fengsui.db.history.HistoryQuery;
import fengsui.db.history.PastIncident;
import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.LevelRule;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanChanges;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.PlanSubject;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.QueryPort;
import fengsui.protocol.plans.PlanReading;
import fengsui.protocol.plans.PlanVersion;
import fengsui.protocol.plans.PlanYaml;
import fengsui.protocol.query.PlanPreviews;
import fengsui.protocol.query.PlanPreviews.PastCase;
import fengsui.protocol.query.PlanPreviews.PlanPreview;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Response plans as a document, looked at before they are put in force. Nothing here changes them;
 * that is the command {@code ChangePlans}.
 */
@RestController
public final class PlanApi {
  /** Where a document is read. */
  public static final String READ = "/api/v1/plans/read";

  /** Longest document, as UTF-8: a whole plan set is longer than any change of it. */
  public static final int DOCUMENT_BYTES_MAX = 3 * PlanYaml.CHARS_MAX;

  private static final MediaType YAML = new MediaType("application", "yaml");

  /**
   * What is known of a call so far.
   *
   * @param address what people call the place; null or empty while nobody said
   */
  record LevelRequest(
      IncidentKind kind, LonLat point, Situation situation, @Nullable String address) {
    LevelRequest {
      address = address == null || address.isBlank() ? null : Check.name("address", address);
    }
  }

  /**
   * The level that the rules propose.
   *
   * @param rule the one that says so; null for level 1, which needs none
   */
  record LevelProposed(AlarmLevel level, @Nullable LevelRule rule) {}

  private final QueryPort queries;
  private final History history;
  private final ReadAudit readAudit;
  private final InstantSource clock;

  PlanApi(ConsoleConfig config, ReadAudit readAudit) {
    this.queries = config.queries();
    this.history = config.history();
    this.readAudit = readAudit;
    this.clock = config.clock();
  }

  /** The plans in force as YAML. */
  @GetMapping("/api/v1/plans/yaml")
  @Allowed(roles = {COMMANDER, ADMINISTRATOR, AUDITOR})
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    var text = PlanYaml.write(PlanSet.of(state(request)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(YAML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plans.yaml\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a YAML document and tells what it would change and what is wrong with it. */
  @PostMapping(READ)
  @Allowed(roles = ADMINISTRATOR)
  PlanReading read(@RequestBody byte[] yaml, HttpServletRequest request) {
    var document = PlanYaml.read(utf8(yaml));
    return PlanReadings.of(state(request), document.set(), document::lineOf);
  }

  /** Tells what is wrong with a change. */
  @PostMapping("/api/v1/plans/check")
  @Allowed(roles = ADMINISTRATOR)
  PlanReading check(@RequestBody PlanChange change, HttpServletRequest request) {
    var state = state(request);
    return PlanReadings.of(state, PlanSet.of(state).with(change), problem -> 0);
  }

  /** What a change would have called for in the last closed incidents of the requester's area. */
  @PostMapping("/api/v1/plans/preview")
  @Allowed(roles = ADMINISTRATOR, where = Where.OWN_AREA_ONLY)
  PlanPreview preview(@RequestBody PlanChange change, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var errors = PlanChanges.errors(requester.state(), change);
    if (!errors.isEmpty()) {
      throw new WireException("change", "must be without errors: " + errors.getFirst().message());
    }
    readAudit.write(requester, "history for a preview of plans", request.getRemoteAddr());
    var query =
        new HistoryQuery("", null, null, Set.of(), areas(requester), PlanPreviews.CASES_MAX);
    var cases =
        history.search(query).stream()
            .filter(past -> past.duplicateOf() == null)
            .map(PlanApi::pastCase)
            .toList();
    return Waiting.answer(queries.planPreviews().preview(change, cases));
  }

  /** Every version of a plan that the archive holds, the newest first. */
  @GetMapping("/api/v1/plans/{plan}/versions")
  @Allowed(roles = {COMMANDER, ADMINISTRATOR, AUDITOR})
  List<PlanVersion> versions(@PathVariable("plan") String plan, HttpServletRequest request) {
    history.await(state(request).number());
    return PlanReadings.versions(history.planChanges(History.PLAN_RECORDS_MAX), new PlanId(plan));
  }

  /** Which level the answers propose. */
  @PostMapping("/api/v1/plans/level")
  @Allowed(roles = {CALL_TAKER, COMMANDER})
  LevelProposed level(@RequestBody LevelRequest body, HttpServletRequest request) {
    var now = clock.instant();
    var state = state(request).asOf(now);
    var rule = Requirements.levelRule(state, subject(state, body, now));
    return new LevelProposed(
        rule.map(LevelRule::level).orElse(new AlarmLevel(AlarmLevel.MIN)), rule.orElse(null));
  }

  private static PlanSubject subject(State state, LevelRequest body, Instant at) {
    return new PlanSubject(
        body.kind(),
        new AlarmLevel(AlarmLevel.MIN),
        body.situation(),
        FirstDue.find(state, body.point()).map(Station::area).orElse(null),
        body.address() == null ? "" : body.address(),
        at);
  }

  private static PastCase pastCase(PastIncident past) {
    return new PastCase(
        past.id(),
        past.kind(),
        new AlarmLevel(past.level()),
        past.point(),
        past.area(),
        past.address(),
        past.situation(),
        Check.present(past.milestones().get(Milestone.RECEIVED), past.id()));
  }

  /** All areas below the administrator's own; empty for the whole brigade. */
  private static Set<AreaId> areas(Requester requester) {
    return PlanReadings.areasBelow(requester.state(), requester.person().area());
  }

  private static State state(HttpServletRequest request) {
    return AccessInterceptor.requester(request).state();
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new WireException("", "must be UTF-8");
    }
  }
}
