package fengsui.domain.assignment;

import fengsui.domain.Check;

/** Identity of an assignment and of its alert: the incident's id, a hyphen and a running number. */
public record AssignmentId(String value) implements Comparable<AssignmentId> {
  public AssignmentId {
    Check.id("assignment", value);
  }

  @Override
  public int compareTo(AssignmentId other) {
    return value.compareTo(other.value);
  }
}
