package fengsui.edge.outer;

import java.util.Map;
import java.util.Set;

/**
 * What a server lets through to its handlers.
 *
 * @param bodyBytesMax longest body of a request
 * @param longBodies longest body of those that take more, by their whole address
 * @param otherOrigins further origins that are this service too, behind a proxy with another name
 * @param contentPolicy what its pages may load, as a Content-Security-Policy
 * @param permissions what its pages may use of the device, as a Permissions-Policy
 * @param isSecure whether it is reached over TLS only
 */
public record OuterRules(
    int bodyBytesMax,
    Map<String, Integer> longBodies,
    Set<String> otherOrigins,
    String contentPolicy,
    String permissions,
    boolean isSecure) {
  public OuterRules {
    longBodies = Map.copyOf(longBodies);
    otherOrigins = Set.copyOf(otherOrigins);
  }

  int bodyBytesMax(String address) {
    return longBodies.getOrDefault(address, bodyBytesMax);
  }
}
