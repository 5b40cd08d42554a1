package fengsui.edge.outer;

import java.util.Set;

/**
 * What a server lets through to its handlers.
 *
 * @param bodyBytesMax longest body of a request
 * @param otherOrigins further origins that are this service too, behind a proxy with another name
 * @param contentPolicy what its pages may load, as a Content-Security-Policy
 * @param permissions what its pages may use of the device, as a Permissions-Policy
 * @param isSecure whether it is reached over TLS only
 */
public record OuterRules(
    int bodyBytesMax,
    Set<String> otherOrigins,
    String contentPolicy,
    String permissions,
    boolean isSecure) {
  public OuterRules {
    otherOrigins = Set.copyOf(otherOrigins);
  }
}
