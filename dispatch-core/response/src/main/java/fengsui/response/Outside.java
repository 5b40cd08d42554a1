package fengsui.response;

import fengsui.domain.plan.OutsideForce;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.Weighed;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom others would have to send for what stays open: units outside the area of who asks. A
 * neighbour often stands beyond the roads of the region; its units come last, without an ETA, for
 * when they arrive is what they declare.
 */
final class Outside {
  private final State state;
  private final LineNeeds stillOpen;
  private final List<Candidate> units;

  /**
   * @param all those that were found, the nearest first
   */
  Outside(State state, Ask ask, List<Candidate> all, LineNeeds stillOpen) {
    this.state = state;
    this.stillOpen = stillOpen;
    units =
        Stream.concat(
                Recommender.able(all, stillOpen, ask),
                all.stream().filter(c -> isBeyondTheRoads(c, ask)).sorted(Candidate.NEAREST_FIRST))
            .filter(c -> !ask.reaches(state, c.unit()))
            .toList();
  }

  private boolean isBeyondTheRoads(Candidate candidate, Ask ask) {
    var unit = candidate.unit();
    return !candidate.isReachable()
        && unit.isFree()
        && !ask.exclude().contains(unit.id())
        && stillOpen.isServedBy(unit.asItStands());
  }

  /** The nearest. */
  List<UnitId> nearest() {
    return units.stream().limit(Recommendation.ELSEWHERE_MAX).map(c -> c.unit().id()).toList();
  }

  private record Group(ForceKind force, AreaId area) {}

  /** By kind of force and area, as they are asked. */
  List<OutsideForce> groups() {
    var groups = new LinkedHashMap<Group, List<Candidate>>();
    for (var candidate : units) {
      var unit = candidate.unit();
      groups
          .computeIfAbsent(
              new Group(unit.definition().force(), state.areaOf(unit)), _ -> new ArrayList<>())
          .add(candidate);
    }
    return groups.entrySet().stream()
        .limit(Weighed.OUTSIDE_MAX)
        .map(group -> group(group.getKey(), group.getValue()))
        .toList();
  }

  private OutsideForce group(Group group, List<Candidate> candidates) {
    var lines = new LinkedHashSet<String>();
    candidates.forEach(c -> lines.addAll(stillOpen.served(c.unit().asItStands())));
    return new OutsideForce(
        group.force(),
        group.area(),
        candidates.stream().limit(OutsideForce.UNITS_MAX).map(c -> c.unit().id()).toList(),
        candidates.getFirst().etaSeconds(),
        List.copyOf(lines));
  }
}
