package fengsui.domain.state;

import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.station.RegionPack;
import fengsui.domain.unit.ForceKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is configured by command.
 *
 * @param incidentPrefix first part of every incident number
 * @param alertPolicies for the kinds of force that do not follow {@link AlertPolicy#DEFAULT}
 * @param pack the region pack in force; null before the first
 */
public record Settings(
    String incidentPrefix, Map<ForceKind, AlertPolicy> alertPolicies, @Nullable RegionPack pack) {

  public static final Settings INITIAL = new Settings("119", Map.of(), null);

  public Settings {
    var policies = new EnumMap<ForceKind, AlertPolicy>(ForceKind.class);
    policies.putAll(alertPolicies);
    alertPolicies = Collections.unmodifiableMap(policies);
  }

  public AlertPolicy alertPolicy(ForceKind force) {
    return alertPolicies.getOrDefault(force, AlertPolicy.DEFAULT);
  }

  Settings withPrefix(String prefix) {
    return new Settings(prefix, alertPolicies, pack);
  }

  Settings withPolicy(ForceKind force, AlertPolicy policy) {
    var policies = new EnumMap<ForceKind, AlertPolicy>(ForceKind.class);
    policies.putAll(alertPolicies);
    policies.put(force, policy);
    return new Settings(incidentPrefix, policies, pack);
  }

  Settings withPack(RegionPack next) {
    return new Settings(incidentPrefix, alertPolicies, next);
  }
}
