package fengsui.town.map;

/** Whose force a station quarters; the value of the tag {@code fengsui:force}. */
public enum StationForce {
  NATIONAL,
  GOVERNMENT_CLASS_1,
  GOVERNMENT_CLASS_2,
  ENTERPRISE,
  VOLUNTEER,
  MICRO_STATION
}
