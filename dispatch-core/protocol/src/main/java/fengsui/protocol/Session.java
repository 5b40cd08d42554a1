package fengsui.protocol;

import fengsui.domain.Author;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Instant;

/**
 * What a verified session token says.
 *
 * @param id of the session, for revoking and auditing; not a secret
 */
public record Session(String id, PersonId person, DeviceId device, Instant expiresAt) {
  public Author author() {
    return new Author(person, device);
  }
}
