package fengsui.check.load;

/** What the loop's clients time, each under its name in the figures. */
public enum Latency {
  /** The call was due - the proposal is at the seat; the next three one after the other. */
  CALL_TO_PLAN,
  /** LogCall is sent - its durable answer. */
  CALL_TO_DURABLE,
  /** CreateIncident is sent - its durable answer. */
  INCIDENT_TO_DURABLE,
  /** The question for a force is sent - the proposal. */
  QUESTION_TO_PLAN,
  /** OrderForce is sent - its durable answer. */
  ORDER_TO_DURABLE,
  /** OrderForce is sent - the order shows on each ordered phone. */
  ORDER_TO_PHONE,
  /** A crew's button - the new status at a console that follows. */
  STATUS_TO_CONSOLE
}
