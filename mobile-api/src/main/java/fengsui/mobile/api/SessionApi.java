package fengsui.mobile.api;

import fengsui.bus.RateLimit.Limit;
import fengsui.db.account.ChangeResult;
import fengsui.db.account.LoginResult;
import fengsui.db.account.RedeemResult;
import fengsui.domain.DeviceId;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Attempts;
import fengsui.edge.access.Refusal;
import fengsui.mobile.access.PhoneAccounts;
import fengsui.mobile.report.Requester;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.Session;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairing a phone, and the session that every other request needs. */
@RestController
@RequestMapping("/api/v1")
@Tag(
    name = "Session",
    description = "Pair once, then open sessions; a session's token is short-lived.")
public class SessionApi {
  /** Enough for a station whose many phones share one address, too few for guessing. */
  private static final Limit ALL = new Limit(600, Duration.ofMinutes(1));

  private static final Limit FAILED = new Limit(10, Duration.ofMinutes(10));
  private static final Attempts.Rule PAIRING = new Attempts.Rule("pairing", ALL, FAILED);
  private static final Attempts.Rule PASSWORD = new Attempts.Rule("phone-password", ALL, FAILED);
  private static final Attempts.Rule CREDENTIAL = new Attempts.Rule("credential", ALL, FAILED);

  private final PhoneAccounts accounts;
  private final AudienceFeed audience;
  private final Attempts attempts;
  private final InstantSource clock;

  public SessionApi(
      PhoneAccounts accounts, AudienceFeed audience, Attempts attempts, InstantSource clock) {
    this.accounts = accounts;
    this.audience = audience;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Allowed(to = To.EVERYONE)
  @PostMapping("/pairing")
  @Operation(
      summary = "Pair this phone",
      description =
          "Turns the 8 digits that a console shows, valid for 10 minutes and once, into a"
              + " credential of this phone. Keep it secret; it opens sessions until it is revoked.")
  public PairingAnswer pair(@RequestBody PairingRequest body, HttpServletRequest request) {
    var source = request.getRemoteAddr();
    attempts.begin(PAIRING, source);
    return switch (accounts.redeem(body.code(), body.deviceName(), source)) {
      case RedeemResult.Paired(var credential, var person, var device) ->
          new PairingAnswer(credential, device, audience.view(person).person());
      case RedeemResult.WrongCode _ -> {
        attempts.failed(PAIRING, source);
        throw Refusal.unauthenticated(
            "WrongCode", "code", "the code is unknown, used or expired; ask for a new one");
      }
      case RedeemResult.TooManyAttempts _ ->
          throw Refusal.tooMany(
              "TooManyRequests", "too many wrong codes; wait", Duration.ofMinutes(10));
    };
  }

  @Allowed(to = To.EVERYONE)
  @PostMapping("/session")
  @Operation(
      summary = "Open a session",
      description =
          "With the credential of a paired phone, or with name and password at a duty desk. A"
              + " first or outdated password is answered MustChangePassword; send it again with"
              + " newPassword. Send the token as 'Authorization: Bearer TOKEN'; open another session before it"
              + " expires.")
  public SessionAnswer open(@RequestBody SessionRequest body, HttpServletRequest request) {
    var source = request.getRemoteAddr();
    attempts.begin(body.password() == null ? CREDENTIAL : PASSWORD, source);
    return switch (login(body, source)) {
      case LoginResult.In(var grant, var mustChange) -> {
        var person = audience.view(grant.session().person()).person();
        if (person == null || !isResponder(person)) {
          accounts.logout(grant.session(), source);
          throw notForPhones();
        }
        if (mustChange) {
          changeFirst(grant.session(), body, source);
        }
        yield new SessionAnswer(grant.token(), grant.session().expiresAt(), person);
      }
      case LoginResult.Refused(var reason) -> throw refused(reason, source);
      case LoginResult.Locked(var until) -> throw locked(until);
    };
  }

  /** Changes the password that the session began with, or ends the session. */
  private void changeFirst(Session session, SessionRequest body, String source) {
    boolean done = false;
    try {
      var next = body.newPassword();
      if (next == null) {
        throw Refusal.forbidden(
            "MustChangePassword",
            "password",
            "this password must be changed; send it again with newPassword");
      }
      change(session, String.valueOf(body.password()), next, "newPassword", source);
      done = true;
    } finally {
      if (!done) {
        accounts.logout(session, source);
      }
    }
  }

  @PostMapping("/password")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Change the own password",
      description = "Ends all other sessions of this person. This session goes on.")
  public void changePassword(
      @RequestBody PasswordRequest body,
      @Parameter(hidden = true) Requester requester,
      HttpServletRequest request) {
    var source = request.getRemoteAddr();
    attempts.begin(PASSWORD, source);
    change(requester.session(), body.current(), body.next(), "next", source);
  }

  private void change(
      Session session, String current, String next, String nextField, String source) {
    switch (accounts.changePassword(session, current, next, source)) {
      case ChangeResult.Changed() -> {}
      case ChangeResult.WrongPassword() -> {
        attempts.failed(PASSWORD, source);
        throw Refusal.forbidden("WrongPassword", "current", "the current password is wrong");
      }
      case ChangeResult.Locked(var until) -> throw locked(until);
      case ChangeResult.TooWeak(var rule) ->
          throw Refusal.of(400, "PasswordTooWeak", nextField, rule);
      case ChangeResult.Busy() -> throw busy();
    }
  }

  private Refusal locked(Instant until) {
    return Refusal.tooMany(
        "TooManyRequests",
        "too many wrong passwords; this account is locked for a while",
        Duration.between(clock.instant(), until));
  }

  private static Refusal busy() {
    return Refusal.unavailable(
        "Unavailable", "too many logins at this moment; try again", Duration.ofSeconds(1));
  }

  @PostMapping("/session/renewal")
  @Allowed(roles = Role.RESPONDER, where = Where.ONESELF)
  @Operation(
      summary = "A fresh token of this session",
      description = "While the token holds and the session is less than 12 hours old.")
  public SessionAnswer renew(@Parameter(hidden = true) Requester requester) {
    var grant =
        accounts
            .renew(requester.token())
            .orElseThrow(
                () -> Refusal.notLoggedIn("Authorization", "the session ends; log in again"));
    return new SessionAnswer(grant.token(), grant.session().expiresAt(), requester.person());
  }

  @DeleteMapping("/session")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "End this session",
      description = "Its token no longer holds, on sockets too.")
  public void end(@Parameter(hidden = true) Requester requester, HttpServletRequest request) {
    accounts.logout(requester.session(), request.getRemoteAddr());
  }

  @GetMapping("/me")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  @Operation(summary = "Who the token says I am")
  public Me me(@Parameter(hidden = true) Requester requester) {
    return new Me(
        requester.person(), requester.session().device(), requester.session().expiresAt());
  }

  private LoginResult login(SessionRequest body, String source) {
    var credential = body.deviceCredential();
    var name = body.name();
    var password = body.password();
    if (credential != null && name == null && password == null) {
      return accounts.login(credential, source);
    }
    if (credential == null && name != null && password != null) {
      return accounts.login(name, password, new DeviceId("desk-" + UUID.randomUUID()), source);
    }
    throw Refusal.badRequest(
        "deviceCredential", "send either deviceCredential, or name and password");
  }

  private Refusal refused(LoginResult.Reason reason, String source) {
    return switch (reason) {
      case WRONG_NAME_OR_PASSWORD -> {
        attempts.failed(PASSWORD, source);
        yield Refusal.unauthenticated(
            "WrongNameOrPassword", "password", "the name is unknown or the password is wrong");
      }
      // A credential cannot be guessed, and one phone that was revoked and keeps trying must not
      // shut out the other phones of its station, which share its address.
      case UNKNOWN_DEVICE ->
          Refusal.unauthenticated(
              "UnknownDevice",
              "deviceCredential",
              "this phone is not paired any more; pair it again");
      case BUSY -> busy();
    };
  }

  private static boolean isResponder(Person person) {
    return person.active() && person.roles().contains(Role.RESPONDER);
  }

  private static Refusal notForPhones() {
    return Refusal.forbidden(
        "NotAllowed", "", "phones are for active people with the role RESPONDER");
  }
}
