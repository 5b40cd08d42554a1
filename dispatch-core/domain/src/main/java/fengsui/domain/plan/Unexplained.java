package fengsui.domain.plan;

/** Why an order has no explanation in the record. An order is never delayed for one. */
public enum Unexplained {
  /** It was not computed within the time that an order waits for it. */
  NOT_IN_TIME,
  /** No region pack was in force or readable, or too many questions were waiting. */
  NOT_ANSWERED,
  /** It was longer than the record takes. */
  TOO_LONG,
  /** A fault of the program, which the log of that core tells. */
  FAILED
}
