package fengsui.domain.call;

/** How the call reached the centre. */
public enum CallSource {
  TELEPHONE,
  AUTOMATIC_ALARM,
  WALK_IN,
  RADIO,
  AGENCY,
  APP
}
