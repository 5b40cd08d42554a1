package fengsui.console.board;

import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import java.util.Optional;

/**
 * Who sees what on a board. Seats with the same audience share every message, encoded once.
 *
 * @param area the audience sees this area and all below it
 */
public record Audience(Kind kind, AreaId area) {

  /** What of the area is seen. */
  public enum Kind {
    /** Calls, incidents, force and people, for call-takers and commanders. */
    OPERATIONS,
    /** Reference data and people, without incidents and calls, for administrators. */
    REFERENCE,
    /** Everything everywhere, read only, for auditors. */
    EVERYTHING
  }

  /**
   * The audience of a person; empty for one who has no business at a console, and when inactive.
   */
  public static Optional<Audience> of(Person person) {
    var roles = person.roles();
    if (!person.active()) {
      return Optional.empty();
    }
    if (roles.contains(Role.AUDITOR)) {
      return Optional.of(new Audience(Kind.EVERYTHING, person.area()));
    }
    if (roles.contains(Role.ADMINISTRATOR)) {
      return Optional.of(new Audience(Kind.REFERENCE, person.area()));
    }
    return roles.contains(Role.CALL_TAKER) || roles.contains(Role.COMMANDER)
        ? Optional.of(new Audience(Kind.OPERATIONS, person.area()))
        : Optional.empty();
  }
}
