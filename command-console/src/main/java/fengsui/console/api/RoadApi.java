package fengsui.console.api;

import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.query.RoadPreviews;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.protocol.query.RoadPreviews.RoadPreview;
import fengsui.protocol.query.RoadPreviews.TouchedRoads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What road controls do on the roads. A preview sets nothing and may lie anywhere: whether its
 * author may set it is decided when it is set, and roads are no secret; what it would cut off is
 * named in the author's own area alone.
 */
@RestController
public final class RoadApi {
  private final RoadPreviews roads;

  RoadApi(ConsoleConfig config) {
    this.roads = config.queries().roads();
  }

  /** The roads that a control would touch, and what it would cut off. */
  @PostMapping("/api/v1/road-control/preview")
  @Allowed(roles = COMMANDER, where = Where.OWN_AREA_ONLY)
  RoadPreview preview(@RequestBody RoadDraft draft, HttpServletRequest request) {
    var area = AccessInterceptor.requester(request).person().area();
    return Waiting.answer(roads.preview(draft, area));
  }

  /** The roads that the controls of all areas touch: a closed road is everybody's matter. */
  @GetMapping("/api/v1/road-control/roads")
  @Allowed(roles = {CALL_TAKER, COMMANDER, AUDITOR})
  List<TouchedRoads> touched() {
    return Waiting.answer(roads.touched());
  }
}
