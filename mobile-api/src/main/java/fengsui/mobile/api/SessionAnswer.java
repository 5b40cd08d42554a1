package fengsui.mobile.api;

import fengsui.domain.people.Person;
import java.time.Instant;

/**
 * A session.
 *
 * @param token for the header Authorization, and for Hello on the socket; a secret
 */
public record SessionAnswer(String token, Instant expiresAt, Person person) {}
