package fengsui.db.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fengsui.db.Database;
import fengsui.db.account.SessionStore.Which;
import fengsui.domain.Author;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import fengsui.protocol.TokenVerifier;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/**
 * Signs and verifies session tokens: JWTs with ES256. A token lives {@link #TOKEN_LIFE}; while it
 * lives it can be exchanged for a fresh one until the session is {@link #SESSION_LIFE} old.
 * Verifying needs no database, so sessions go on while it is away. Safe for use from any thread.
 */
public final class SessionTokens implements TokenVerifier {
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(30);
  public static final Duration SESSION_LIFE = Duration.ofHours(12);

  /** Longest token that is looked at, in characters. */
  public static final int TOKEN_CHARS_MAX = 2_000;

  private static final String DEVICE = "dev";
  private static final String SESSION = "sid";
  private static final String STARTED = "sst";
  private static final String ENDS = "sex";
  private static final String MUST_CHANGE = "mustChange";

  /** What a good signature vouches for. */
  private record Verified(Session session, Instant startedAt, Instant endsAt) {}

  private final SessionStore store;
  private final InstantSource clock;
  private final JWSHeader header;
  private final ECDSASigner signer;
  private final ECDSAVerifier verifier;
  private final VerifiedTokens<Verified> verified = new VerifiedTokens<>();
  private final RevokedSessions revoked = new RevokedSessions();

  private SessionTokens(SessionStore store, ECKey key, InstantSource clock) throws JOSEException {
    this.store = store;
    this.clock = clock;
    header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    signer = new ECDSASigner(key);
    verifier = new ECDSAVerifier(key.toPublicJWK());
    refreshRevoked();
  }

  /**
   * Opens the tokens of a data folder; its signing key is made on the first start.
   *
   * @param folder must exist and be the service's own
   */
  public static SessionTokens open(Path folder, Database database, InstantSource clock) {
    try {
      return new SessionTokens(new SessionStore(database), SigningKey.openOrCreate(folder), clock);
    } catch (JOSEException e) {
      throw new IllegalStateException(SigningKey.FILE_NAME + " is not a P-256 key", e);
    }
  }

  /** Starts a session of a person whose identity was proven. Never reachable from a network. */
  public Grant start(PersonId person, DeviceId device) {
    return start(person, device, false);
  }

  /**
   * As {@link #start(PersonId, DeviceId)}.
   *
   * @param mustChange whether the password that proved it must be changed first; the token says so
   *     for the whole session
   */
  Grant start(PersonId person, DeviceId device, boolean mustChange) {
    if (person.equals(Author.SYSTEM_PERSON)) {
      throw new IllegalArgumentException("the system has no sessions");
    }
    var now = now();
    var id = Secrets.id();
    var ends = now.plus(SESSION_LIFE);
    store.add(id, person, device, now, ends);
    return sign(new Session(id, person, device, ends, mustChange), now, ends, now);
  }

  @Override
  public Optional<Session> verify(String token) {
    return verified(token).map(Verified::session);
  }

  /** A fresh token of the same session; empty when the token does not hold or the session ends. */
  public Optional<Grant> renew(String token) {
    var now = now();
    return verified(token)
        .filter(v -> now.isBefore(v.endsAt))
        .map(v -> sign(v.session, v.startedAt, v.endsAt, now));
  }

  /** Ends a session at once. Unknown ids are ignored. */
  public void revoke(String sessionId) {
    end(Which.one(sessionId));
  }

  /**
   * Ends all sessions of a person at once.
   *
   * @param exceptSession id of the one that goes on; empty for none
   */
  public void revokeAll(PersonId person, String exceptSession) {
    end(Which.ofPerson(person, exceptSession));
  }

  /** Ends all sessions on a device at once. */
  public void revokeDevice(DeviceId device) {
    end(Which.onDevice(device));
  }

  /**
   * Ends them in this process first, which also works on a full disk, and then for good. Throws
   * {@link fengsui.db.DatabaseUnavailable} when only the first was done: they run again after a
   * restart, until it was repeated.
   */
  private void end(Which which) {
    var now = now();
    store.running(which, now).forEach(s -> revoked.add(s.id(), s.endsAt(), now));
    store.revoke(which, now).forEach(s -> revoked.add(s.id(), s.endsAt(), now));
  }

  /**
   * Learns what other processes on the same database revoked; call it every few seconds where there
   * are any. Throws {@link fengsui.db.DatabaseUnavailable}; what was known stays known.
   */
  public void refreshRevoked() {
    var now = now();
    store.revoked(now).forEach(s -> revoked.add(s.id(), s.endsAt(), now));
  }

  private Optional<Verified> verified(String token) {
    if (token.length() > TOKEN_CHARS_MAX) {
      return Optional.empty();
    }
    var known = verified.find(token);
    if (known == null) {
      known = parse(token).orElse(null);
      if (known == null) {
        return Optional.empty();
      }
      verified.add(token, known);
    }
    boolean holds =
        clock.instant().isBefore(known.session.expiresAt())
            && !revoked.isRevoked(known.session.id(), known.startedAt);
    return holds ? Optional.of(known) : Optional.empty();
  }

  private Optional<Verified> parse(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
        return Optional.empty();
      }
      var claims = jwt.getJWTClaimsSet();
      var session =
          new Session(
              claims.getStringClaim(SESSION),
              new PersonId(claims.getSubject()),
              new DeviceId(claims.getStringClaim(DEVICE)),
              claims.getExpirationTime().toInstant(),
              Boolean.TRUE.equals(claims.getBooleanClaim(MUST_CHANGE)));
      return Optional.of(
          new Verified(
              session,
              Instant.ofEpochSecond(claims.getLongClaim(STARTED)),
              Instant.ofEpochSecond(claims.getLongClaim(ENDS))));
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /** A token of this session; only the expiry of the given one is not taken over. */
  private Grant sign(Session of, Instant started, Instant ends, Instant now) {
    var life = now.plus(TOKEN_LIFE);
    var expires = life.isBefore(ends) ? life : ends;
    var session = new Session(of.id(), of.person(), of.device(), expires, of.mustChange());
    var claims =
        new JWTClaimsSet.Builder()
            .subject(session.person().value())
            .claim(DEVICE, session.device().value())
            .claim(SESSION, session.id())
            .claim(MUST_CHANGE, session.mustChange())
            .claim(STARTED, started.getEpochSecond())
            .claim(ENDS, ends.getEpochSecond())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .build();
    var jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a P-256 key can sign", e);
    }
    var token = jwt.serialize();
    verified.add(token, new Verified(session, started, ends));
    return new Grant(token, session);
  }

  /** Tokens count whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
