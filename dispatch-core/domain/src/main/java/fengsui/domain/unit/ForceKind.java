package fengsui.domain.unit;

/** Whose force it is; each kind may have an alert policy of its own. */
public enum ForceKind {
  /** National fire and rescue service. */
  NATIONAL,
  /** Government full-time team, class 1. */
  GOVERNMENT_CLASS_1,
  /** Government full-time team, class 2. */
  GOVERNMENT_CLASS_2,
  ENTERPRISE,
  VOLUNTEER,
  MICRO_STATION,
  SOCIAL,
  CORPS,
  ARMY
}
