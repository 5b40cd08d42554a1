package fengsui.console.access;

import fengsui.console.board.Audience;
import fengsui.console.board.Sight;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.state.State;
import fengsui.protocol.Session;
import java.util.Collection;

/**
 * Who is calling, as proven by the session token and as State knows the person now.
 *
 * @param token signed, a secret
 * @param state the State the person was found in
 */
public record Requester(Person person, Session session, String token, State state) {

  /** Whether the person has one of the roles. */
  public boolean hasAnyOf(Collection<Role> roles) {
    return roles.stream().anyMatch(person.roles()::contains);
  }

  /** Whether the requester looks after people and their accounts. */
  public boolean isAdministrator() {
    return person.roles().contains(Role.ADMINISTRATOR);
  }

  /** What the requester may see, within the own area. */
  public Sight sight() {
    var audience =
        Audience.of(person).orElseGet(() -> new Audience(Audience.Kind.OPERATIONS, person.area()));
    return new Sight(audience, state);
  }

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return "Requester[" + person.id().value() + "]";
  }
}
