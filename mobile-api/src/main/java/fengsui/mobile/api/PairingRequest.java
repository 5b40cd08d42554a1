package fengsui.mobile.api;

import fengsui.domain.Check;

/**
 * Asks for a credential.
 *
 * @param code 8 digits, as a console shows them
 * @param deviceName what people call this phone, 1 to 120 characters
 */
public record PairingRequest(String code, String deviceName) {
  public PairingRequest {
    code = code.strip();
    if (!code.matches("[0-9]{8}")) {
      throw new IllegalArgumentException("code must be 8 digits");
    }
    deviceName = Check.name("deviceName", deviceName);
  }

  /** Without the code, which is a secret. */
  @Override
  public String toString() {
    return "PairingRequest[" + deviceName + "]";
  }
}
