package fengsui.domain.people;

import fengsui.domain.Check;

/** Identity of a person. */
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Check.id("person", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }
}
