package fengsui.domain.plan;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed about an incident after its dispatch, with the force that would mend it. It
 * changes nothing by itself: a person orders, or not.
 *
 * @param assignment the order that is late or would be replaced; null for AVAILABLE
 * @param units who would go, in the order of arrival; empty when nobody is sooner
 * @param gainSeconds how much sooner the last of them is there than the ordered unit; 0 for
 *     AVAILABLE and when nobody is sooner
 * @param lateSeconds how much later than promised the ordered unit is expected; 0 when it is not
 * @param overdueSeconds how much later than the deadline of its line in the plan it is expected; 0
 *     when it is not, or when it was promised no sooner
 * @param lines the open lines that the units would serve; empty unless AVAILABLE
 * @param recommendation the proposal behind the units; null without units
 */
public record Advice(
    AdviceKind kind,
    IncidentId incident,
    @Nullable AssignmentId assignment,
    List<Proposed> units,
    int gainSeconds,
    int lateSeconds,
    int overdueSeconds,
    List<OpenLine> lines,
    @Nullable RecommendationId recommendation) {

  /** What was noticed. */
  public enum AdviceKind {
    /** Free units would be there sooner than an ordered one that has not arrived. */
    CLOSER,
    /** An ordered unit falls behind what was promised, or misses the deadline of its line. */
    LATE,
    /** An open line can be filled now. */
    AVAILABLE
  }

  public Advice {
    units = List.copyOf(units);
    lines = List.copyOf(lines);
  }

  /** Whether both say the same, whatever the seconds are by now. */
  public boolean isSameAs(Advice other) {
    return kind == other.kind
        && incident.equals(other.incident)
        && Objects.equals(assignment, other.assignment)
        && unitIds().equals(other.unitIds());
  }

  private List<UnitId> unitIds() {
    return units.stream().map(Proposed::unit).toList();
  }
}
