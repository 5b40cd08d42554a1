package fengsui.domain.state;

import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.LevelRule;
import fengsui.domain.station.RegionPack;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.weather.WeatherReport;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is configured by command. Lists that the first snapshots did not have are null for none, as
 * they are in those; who reads them asks for the list or an empty one.
 *
 * @param incidentPrefix first part of every incident number
 * @param alertPolicies for the kinds of force that do not follow {@link AlertPolicy#DEFAULT}
 * @param pack the region pack in force; null before the first
 * @param formations by id; null for none
 * @param levelRules by id; null for none
 * @param weather what was reported and not taken back, by area; null for none
 */
public record Settings(
    String incidentPrefix,
    Map<ForceKind, AlertPolicy> alertPolicies,
    @Nullable RegionPack pack,
    @Nullable List<FormationDefinition> formations,
    @Nullable List<LevelRule> levelRules,
    @Nullable List<WeatherReport> weather) {

  public static final Settings INITIAL = new Settings("119", Map.of(), null, null, null, null);

  public Settings {
    var policies = new EnumMap<ForceKind, AlertPolicy>(ForceKind.class);
    policies.putAll(alertPolicies);
    alertPolicies = Collections.unmodifiableMap(policies);
    formations = sorted(formations, Comparator.comparing(FormationDefinition::id));
    levelRules = sorted(levelRules, Comparator.comparing(LevelRule::id));
    weather = sorted(weather, Comparator.comparing(WeatherReport::area));
  }

  public AlertPolicy alertPolicy(ForceKind force) {
    return alertPolicies.getOrDefault(force, AlertPolicy.DEFAULT);
  }

  /** The formations, by id; empty for none. */
  public List<FormationDefinition> formationsOrEmpty() {
    return formations == null ? List.of() : formations;
  }

  /** The level rules, by id; empty for none. */
  public List<LevelRule> levelRulesOrEmpty() {
    return levelRules == null ? List.of() : levelRules;
  }

  /** What was reported and not taken back, by area; empty for none. */
  public List<WeatherReport> weatherOrEmpty() {
    return weather == null ? List.of() : weather;
  }

  public Settings withPrefix(String prefix) {
    return new Settings(prefix, alertPolicies, pack, formations, levelRules, weather);
  }

  public Settings withPolicy(ForceKind force, AlertPolicy policy) {
    var policies = new EnumMap<ForceKind, AlertPolicy>(ForceKind.class);
    policies.putAll(alertPolicies);
    policies.put(force, policy);
    return new Settings(incidentPrefix, policies, pack, formations, levelRules, weather);
  }

  public Settings withPack(RegionPack next) {
    return new Settings(incidentPrefix, alertPolicies, next, formations, levelRules, weather);
  }

  public Settings withFormations(List<FormationDefinition> next) {
    return new Settings(incidentPrefix, alertPolicies, pack, next, levelRules, weather);
  }

  public Settings withLevelRules(List<LevelRule> next) {
    return new Settings(incidentPrefix, alertPolicies, pack, formations, next, weather);
  }

  public Settings withWeather(List<WeatherReport> next) {
    return new Settings(incidentPrefix, alertPolicies, pack, formations, levelRules, next);
  }

  private static <T> @Nullable List<T> sorted(@Nullable List<T> values, Comparator<T> order) {
    return values == null || values.isEmpty() ? null : values.stream().sorted(order).toList();
  }
}
