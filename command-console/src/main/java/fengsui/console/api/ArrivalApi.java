package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.query.Arrivals;
import fengsui.protocol.query.Arrivals.ArrivalReport;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well arrivals are foretold. */
@RestController
public final class ArrivalApi {
  private final Arrivals arrivals;

  ArrivalApi(ConsoleConfig config) {
    this.arrivals = config.queries().arrivals();
  }

  /** Foretold against actual, of the units of the requester's area. */
  @GetMapping("/api/v1/arrivals")
  @Allowed(
      roles = {COMMANDER, ADMINISTRATOR, AUDITOR},
      where = Where.OWN_AREA_ONLY)
  ArrivalReport report(HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var whole = requester.sight().isWhole();
    return Waiting.answer(arrivals.report(whole ? null : requester.person().area()));
  }
}
