package fengsui.mobile.access;

import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.Requester;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.TokenVerifier;
import fengsui.protocol.http.Bearer;
import java.util.Optional;
import java.util.Set;

/** Finds out who is asking. A token alone is not enough: the person must be active in State now. */
public final class Requesters {
  private final TokenVerifier tokens;
  private final AudienceFeed audience;

  public Requesters(TokenVerifier tokens, AudienceFeed audience) {
    this.tokens = tokens;
    this.audience = audience;
  }

  /** The requester behind an Authorization header, or empty when it proves nobody. */
  public Optional<Requester> find(String authorization) {
    var token = Bearer.token(authorization);
    return token == null ? Optional.empty() : verified(token);
  }

  private Optional<Requester> verified(String token) {
    return tokens
        .verify(token)
        .flatMap(
            session ->
                Optional.ofNullable(audience.view(session.person()).person())
                    .filter(Person::active)
                    .map(person -> new Requester(token, session, person)));
  }

  /** Throws unless the requester has one of the roles. */
  public static void check(Requester requester, Set<Role> allowed) {
    if (requester.person().roles().stream().noneMatch(allowed::contains)) {
      throw Refusal.notAllowed(
          "only for the roles " + allowed + "; yours are " + requester.person().roles());
    }
  }
}
