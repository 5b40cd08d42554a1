package fengsui.response;

import fengsui.domain.Check;
import fengsui.domain.aid.AidRules;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the recommender.
 *
 * @param id of the answer
 * @param incident null while it is a form
 * @param lines everything the plan and the scene call for
 * @param committed force that is already ordered to it
 * @param exclude units the person does not want
 * @param area of the person who would order; units outside it and what lies below are not proposed,
 *     since they may not be ordered unless they are granted; null for no limit
 * @param version the asker's own count, given back
 */
public record Ask(
    RecommendationId id,
    @Nullable Incident incident,
    LonLat point,
    List<RequirementLine> lines,
    List<UnitDefinition> committed,
    Set<UnitId> exclude,
    @Nullable AreaId area,
    long version,
    Instant at) {
  /** Largest number of lines one answer weighs: those of plans and the scene's requests. */
  public static final int LINES_MAX = Requirements.LINES_MAX;

  public Ask {
    lines = List.copyOf(lines);
    Check.sizeMax("lines", lines, LINES_MAX);
    committed = List.copyOf(committed);
    exclude = Set.copyOf(exclude);
  }

  /**
   * For an open incident as State has it. A unit that the person does not want is not counted
   * either when it is already ordered, so that the answer is what would have to go instead of it.
   */
  public static Ask forIncident(
      RecommendationId id,
      State state,
      Incident incident,
      Set<UnitId> exclude,
      @Nullable AreaId area,
      long version,
      Instant at) {
    return new Ask(
        id,
        incident,
        incident.location().point(),
        Requirements.lines(state, incident),
        Requirements.committed(state, incident).stream()
            .filter(unit -> !exclude.contains(unit.id()))
            .toList(),
        exclude,
        area,
        version,
        at);
  }

  /**
   * Whether the person may order this unit, as far as its area goes; a neighbour's unit when it was
   * granted for the incident.
   */
  boolean reaches(State state, Unit unit) {
    return area == null
        || state.contains(area, state.areaOf(unit))
        || (incident != null && AidRules.isGranted(state, List.of(incident.id()), unit.id()));
  }
}
