package fengsui.domain.people;

/** What a person is for the service. Administrator and auditor never go with any other role. */
public enum Role {
  CALL_TAKER,
  COMMANDER,
  RESPONDER,
  ADMINISTRATOR,
  AUDITOR
}
