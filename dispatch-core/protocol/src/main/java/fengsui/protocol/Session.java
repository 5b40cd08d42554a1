package fengsui.protocol;

import fengsui.domain.Author;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Instant;

/**
 * What a verified session token says.
 *
 * @param id of the session, for revoking and auditing; not a secret
 * @param mustChange whether it began with a password that had to be changed first
 */
public record Session(
    String id, PersonId person, DeviceId device, Instant expiresAt, boolean mustChange) {

  /** A session that began with nothing left to do first. */
  public Session(String id, PersonId person, DeviceId device, Instant expiresAt) {
    this(id, person, device, expiresAt, false);
  }

  public Author author() {
    return new Author(person, device);
  }
}
