package fengsui.console.api;

import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Newest;
import fengsui.domain.plan.Recommendation;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.query.Proposals;
import fengsui.protocol.query.Proposals.RecommendRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which force to send. */
@RestController
public final class ProposalApi {
  private final Proposals proposals;
  private final Newest newest;

  ProposalApi(ConsoleConfig config) {
    this.proposals = config.queries().proposals();
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
      newest.seeing(incident, requester);
    }
    return Waiting.answer(proposals.recommend(body, requester.person().area()));
  }
}
