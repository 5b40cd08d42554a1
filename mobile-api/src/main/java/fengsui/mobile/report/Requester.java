package fengsui.mobile.report;

import fengsui.domain.people.Person;
import fengsui.protocol.Session;

/**
 * Who is asking, as the session token and State say now.
 *
 * @param token signed; handed on to the core and never logged
 */
public record Requester(String token, Session session, Person person) {

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return "Requester[" + person.id().value() + " on " + session.device().value() + "]";
  }
}
