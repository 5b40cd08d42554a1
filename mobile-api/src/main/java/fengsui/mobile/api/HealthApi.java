package fengsui.mobile.api;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.protocol.CoreStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether this server serves, for whatever watches it. Says nothing that a stranger may not know.
 */
@RestController
@Tag(name = "Health")
public class HealthApi {
  private final Supplier<CoreStatus> coreStatus;

  public HealthApi(Supplier<CoreStatus> coreStatus) {
    this.coreStatus = coreStatus;
  }

  @Allowed(to = To.EVERYONE)
  @GetMapping("/api/v1/health")
  @Operation(summary = "Whether this server serves, and whether the core takes reports now")
  public Health health() {
    return new Health("UP", coreStatus.get().acceptsCommands());
  }

  /** How this server is. */
  public record Health(String status, boolean coreAcceptsReports) {}
}
