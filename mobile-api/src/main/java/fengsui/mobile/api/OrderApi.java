package fengsui.mobile.api;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.Requester;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView.Order;
import fengsui.protocol.CommandPort;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.query.WaterSources.Water;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What helps a crew on one of its orders. */
@RestController
@RequestMapping("/api/v1/orders/{assignment}")
@Tag(name = "Order", description = "The way to an incident and the water there.")
public class OrderApi {
  private static final int WATER_MAX = 10;

  private final AudienceFeed audience;
  private final QueryPort queries;
  private final CommandPort commands;
  private final PositionFeed positions;
  private final InstantSource clock;

  public OrderApi(
      AudienceFeed audience,
      QueryPort queries,
      CommandPort commands,
      PositionFeed positions,
      InstantSource clock) {
    this.audience = audience;
    this.queries = queries;
    this.commands = commands;
    this.positions = positions;
    this.clock = clock;
  }

  @GetMapping("/way")
  @Allowed(roles = Role.RESPONDER, where = Where.ORDER_IN_PATH)
  @Operation(
      summary = "The way of the unit to the incident",
      description =
          "From the unit's last position, on roads its vehicle may use, with steps and ETA.")
  public CompletableFuture<OrderWay> way(
      @Parameter(hidden = true) Requester requester, @PathVariable String assignment) {
    var order = order(requester, assignment);
    var unit = order.assignment().unit();
    return queries
        .ways()
        .way(unit, order.incident().id())
        .thenApply(
            found -> {
              var way = found.orElseThrow(OrderApi::noWay);
              var now = commands.coreTime();
              var age =
                  positions
                      .latest(unit)
                      .map(
                          p ->
                              Math.max(
                                  0, Duration.between(p.receivedAt(), clock.instant()).toMillis()));
              return new OrderWay(way, now, now.plusSeconds(way.seconds()), age.orElse(null));
            });
  }

  @GetMapping("/water")
  @Allowed(roles = Role.RESPONDER, where = Where.ORDER_IN_PATH)
  @Operation(
      summary = "Water near the incident",
      description = "The nearest 10 by air, nearest first.")
  public CompletableFuture<List<Water>> water(
      @Parameter(hidden = true) Requester requester, @PathVariable String assignment) {
    return queries
        .water()
        .near(order(requester, assignment).incident().location().point(), WATER_MAX);
  }

  private Order order(Requester requester, String assignment) {
    var id = new AssignmentId(assignment);
    Optional<Order> found =
        audience.view(requester.person().id()).orders().stream()
            .filter(order -> order.assignment().id().equals(id))
            .findFirst();
    return found.orElseThrow(
        () ->
            Refusal.notFound("assignment", "none of your units has this order now: " + assignment));
  }

  private static Refusal noWay() {
    return Refusal.notFound(
        "assignment",
        "no road that this vehicle may use leads there, or the unit's place is unknown");
  }
}
