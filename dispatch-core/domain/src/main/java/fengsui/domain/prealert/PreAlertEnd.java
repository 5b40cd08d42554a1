package fengsui.domain.prealert;

/** How a pre-alert ended. */
public enum PreAlertEnd {
  /** Force was ordered: for the ordered units it became the order, the others are stood down. */
  ORDERED,
  /** A person took it back, or there was nobody left in it. */
  STOOD_DOWN,
  /** Its incident was closed, or is answered by another. */
  CLOSED,
  /** Nothing was ordered in time. */
  LAPSED
}
