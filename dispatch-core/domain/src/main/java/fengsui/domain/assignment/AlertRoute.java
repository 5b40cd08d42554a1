package fengsui.domain.assignment;

/** A way an order reaches the people of a unit. */
public enum AlertRoute {
  APP,
  DUTY_DESK,
  BELL_AND_PRINTER,
  SMS,
  VOICE
}
