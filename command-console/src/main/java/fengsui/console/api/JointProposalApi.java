package fengsui.console.api;

import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.domain.plan.JointProposal;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.query.JointProposals;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which force to send to all open incidents together. */
@RestController
public final class JointProposalApi {
  private final JointProposals proposals;

  JointProposalApi(ConsoleConfig config) {
    this.proposals = config.queries().jointProposals();
  }

  /** Only incidents and units of the own area are in it. */
  @GetMapping("/api/v1/joint-recommendation")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER},
      where = Where.OWN_AREA_ONLY)
  JointProposal recommend(HttpServletRequest request) {
    var area = AccessInterceptor.requester(request).person().area();
    return Waiting.answer(proposals.recommendJointly(area));
  }
}
