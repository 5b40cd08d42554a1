package fengsui.mobile.api;

import fengsui.bus.RateLimit;
import fengsui.bus.RateLimit.Limit;
import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.CrewPosition;
import fengsui.mobile.report.CrewReport;
import fengsui.mobile.report.Reports;
import fengsui.mobile.report.Requester;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.phone.CrewMessage.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a crew sees and reports. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Crew", description = "The view of a crew, its reports and its position.")
public class CrewApi {
  private static final Limit POSITIONS =
      new Limit(CrewPosition.PER_SECOND_MAX, Duration.ofSeconds(1));

  private final AudienceFeed audience;
  private final Reports reports;
  private final PositionFeed positions;
  private final RateLimit limits;
  private final InstantSource clock;

  public CrewApi(
      AudienceFeed audience,
      Reports reports,
      PositionFeed positions,
      RateLimit limits,
      InstantSource clock) {
    this.audience = audience;
    this.reports = reports;
    this.positions = positions;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/view")
  @Allowed(roles = Role.RESPONDER, where = Where.OWN_AREA_ONLY)
  @Operation(
      summary = "Everything my phone shows",
      description =
          "The own unit, or all units of the area for a duty desk; their stations; their orders"
              + " with incident and companions. The socket /ws sends the same at each change.")
  public AudienceView view(@Parameter(hidden = true) Requester requester) {
    return audience.view(requester.person().id());
  }

  @PostMapping("/reports")
  @Allowed(roles = Role.RESPONDER, where = Where.CHECKED_BY_CORE)
  @Operation(
      summary = "Report",
      description =
          "Happens exactly once per id: sent again, it gets the first answer again. DONE and"
              + " REFUSED are final; TRY_AGAIN, with status 503, is sent again with the same id."
              + " Commands: ReceiveAlert, AcknowledgeAssignment, RefuseAssignment,"
              + " ReportAssignment, CorrectReport, ReportUnit, RequestReinforcement, AddNote,"
              + " PutOutOfService, PutInService, ReportConsumables, ReportRefilled,"
              + " AcknowledgeMoveUp, ReachMoveUp, EndMoveUp.")
  public CompletableFuture<ResponseEntity<Outcome>> report(
      @Parameter(hidden = true) Requester requester, @RequestBody CrewReport report) {
    return reports.submit(requester, report).thenApply(ReportAnswers::single);
  }

  @PostMapping("/reports/batch")
  @Allowed(roles = Role.RESPONDER, where = Where.CHECKED_BY_CORE)
  @Operation(
      summary = "Report what waited while off-line",
      description =
          "1 to 100 reports, tried in order and answered in order. A report that cannot be read is"
              + " REFUSED alone. After the first TRY_AGAIN the rest is TRY_AGAIN too, so that no"
              + " report overtakes an earlier one.")
  public CompletableFuture<List<Outcome>> batch(
      @Parameter(hidden = true) Requester requester,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = CrewReport.class))))
          @RequestBody
          List<JsonNode> body) {
    return Batch.read(body).submit(reports, requester);
  }

  @PostMapping("/positions")
  @Allowed(roles = Role.RESPONDER, where = Where.ONESELF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Where my unit is",
      description =
          "At most "
              + CrewPosition.PER_SECOND_MAX
              + " a second. The last one received counts; its age counts from receipt.")
  public void position(
      @Parameter(hidden = true) Requester requester, @RequestBody CrewPosition position) {
    var unit = requester.person().unit();
    if (unit == null) {
      throw Refusal.forbidden("NoOwnUnit", "", "only a person with an own unit reports positions");
    }
    var wait = limits.take("phone-position:" + requester.person().id().value(), POSITIONS);
    if (!wait.isZero()) {
      var most = "at most " + CrewPosition.PER_SECOND_MAX + " positions a second";
      throw Refusal.tooMany("TooManyRequests", most, wait);
    }
    positions.report(position.of(unit, clock.instant()));
  }
}
