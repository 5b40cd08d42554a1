package fengsui.mobile.api;

import fengsui.domain.DeviceId;
import fengsui.domain.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The phone is paired.
 *
 * @param deviceCredential a secret; opens sessions
 * @param person absent while the person is not defined in the core
 */
public record PairingAnswer(String deviceCredential, DeviceId device, @Nullable Person person) {}
