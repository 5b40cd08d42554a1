package fengsui.domain;

import fengsui.domain.people.PersonId;

/** Who did it and on which device, as stamped by the leader from the verified session token. */
public record Author(PersonId person, DeviceId device) {
  /** The service itself: timers, clock alarms and the first set-up. */
  public static final PersonId SYSTEM_PERSON = new PersonId("system");

  /** The leader of the core. */
  public static final Author CORE = new Author(SYSTEM_PERSON, new DeviceId("core"));

  public boolean isSystem() {
    return person.equals(SYSTEM_PERSON);
  }
}
