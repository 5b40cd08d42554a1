package fengsui.domain.station;

/** Levels of responsibility, from the largest. */
public enum AreaKind {
  /** 支队: a prefecture. */
  BRIGADE,
  /** 大队: a county or city. */
  BATTALION,
  /** 站: the first-due area of one station. */
  STATION
}
