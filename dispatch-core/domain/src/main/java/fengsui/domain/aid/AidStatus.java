package fengsui.domain.aid;

/** Where a request for aid stands. */
public enum AidStatus {
  /** Nobody has answered. */
  ASKED,
  /** Something comes; named units may be ordered for the incident. */
  GRANTED,
  /** Nothing comes. */
  REFUSED,
  /** The asker took it back, or the incident was closed. */
  WITHDRAWN;

  /** Whether it may still be answered. */
  public boolean isOpen() {
    return this == ASKED;
  }
}
