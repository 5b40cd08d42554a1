package fengsui.domain.incident;

/** The moments of an incident that are timed. RECEIVED is always there; CLOSED is the last. */
public enum Milestone {
  RECEIVED,
  LOCATED,
  FIRST_ORDER,
  FIRST_EN_ROUTE,
  FIRST_ON_SCENE,
  UNDER_CONTROL,
  EXTINGUISHED,
  CLOSED
}
