package fengsui.domain.people;

import fengsui.domain.Check;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may act. Credentials are kept elsewhere.
 *
 * @param roles at least one; ADMINISTRATOR and AUDITOR stand alone, so that nobody can both act and
 *     erase the trace
 * @param area roles hold in this area and all below it
 * @param unit the responder's own unit; null for a duty desk, which acts for all units of its area
 * @param active false once the person has left; an inactive person may do nothing
 */
public record Person(
    PersonId id, String name, Set<Role> roles, AreaId area, @Nullable UnitId unit, boolean active) {
  public Person {
    name = Check.name("person.name", name);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("person.roles must name at least one role");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    if (roles.size() > 1 && (roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.AUDITOR))) {
      throw new IllegalArgumentException(
          "person.roles: ADMINISTRATOR and AUDITOR must stand alone: " + roles);
    }
  }
}
