package fengsui.town.life;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;

/**
 * Gives a valid session token for a person of the demo on a device; asked again for every command.
 */
@FunctionalInterface
public interface Tokens {
  String token(PersonId person, DeviceId device);
}
