package fengsui.bus;

/** How a person is on-line. */
public enum PresenceKind {
  /** A console in a browser. */
  SEAT,
  /** A responder's phone with its socket open. */
  PHONE,
  /** A station's duty desk. */
  DUTY_DESK,
  /** A gateway process. */
  GATEWAY
}
