package fengsui.domain.assignment;

import fengsui.domain.Check;
import java.util.List;
import java.util.TreeSet;

/**
 * How an order to one kind of force is alerted and when silence is noticed.
 *
 * @param routes tried at once, at least one
 * @param receivedWithinSeconds a device must have it by then, 1 to 600
 * @param acknowledgedWithinSeconds a person must have acknowledged by then, counted from the order,
 *     1 to 3,600
 * @param repeatsMax how often the alert is repeated before it escalates, 0 to 10
 */
public record AlertPolicy(
    List<AlertRoute> routes,
    int receivedWithinSeconds,
    int acknowledgedWithinSeconds,
    int repeatsMax) {

  /** Not received in 5 s, or not acknowledged in 20 s: alerted again once, then escalated. */
  public static final AlertPolicy DEFAULT =
      new AlertPolicy(List.of(AlertRoute.APP, AlertRoute.DUTY_DESK), 5, 20, 1);

  public AlertPolicy {
    routes = List.copyOf(new TreeSet<>(routes));
    Check.range("policy.routes", routes.size(), 1, AlertRoute.values().length);
    Check.range("policy.receivedWithinSeconds", receivedWithinSeconds, 1, 600);
    Check.range("policy.acknowledgedWithinSeconds", acknowledgedWithinSeconds, 1, 3_600);
    Check.range("policy.repeatsMax", repeatsMax, 0, 10);
  }
}
