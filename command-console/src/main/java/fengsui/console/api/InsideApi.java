package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;

import fengsui.console.ConsoleConfig;
import fengsui.console.board.BoardFigures;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.protocol.CoreStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health and metrics, for programs on this machine and for administrators. */
@RestController
public final class InsideApi {
  /** A core that was not heard for longer counts as away. */
  static final int FEED_AGE_MILLIS_MAX = 3_000;

  /**
   * How this server is.
   *
   * @param status UP, or DOWN when seats cannot work
   */
  record Health(
      String status,
      CoreStatus core,
      long feedAgeMillis,
      long number,
      boolean positionsConnected,
      boolean presenceConnected,
      int seats) {}

  private final ConsoleConfig config;
  private final BoardFigures figures;
  private final PrometheusMeterRegistry registry;

  InsideApi(ConsoleConfig config, BoardFigures figures, PrometheusMeterRegistry registry) {
    this.config = config;
    this.figures = figures;
    this.registry = registry;
  }

  @GetMapping("/actuator/health")
  @Allowed(roles = ADMINISTRATOR, to = To.ROLES_AND_THIS_MACHINE)
  ResponseEntity<Object> health() {
    var replica = config.replica();
    boolean up =
        replica.feedAgeMillis() <= FEED_AGE_MILLIS_MAX && replica.coreStatus().acceptsCommands();
    var health =
        new Health(
            up ? "UP" : "DOWN",
            replica.coreStatus(),
            replica.feedAgeMillis(),
            replica.state().number(),
            config.positions().isConnected(),
            config.presence().isConnected(),
            figures.seats());
    return ResponseEntity.status(up ? 200 : 503).body(health);
  }

  @GetMapping("/actuator/prometheus")
  @Allowed(roles = ADMINISTRATOR, to = To.ROLES_AND_THIS_MACHINE)
  ResponseEntity<String> prometheus() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=UTF-8"))
        .body(registry.scrape());
  }
}
