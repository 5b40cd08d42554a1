package fengsui.console.api;

import fengsui.bus.RateLimit.Limit;
import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Requester;
import fengsui.console.access.Requesters;
import fengsui.console.access.SessionCookie;
import fengsui.console.board.SeatPasses;
import fengsui.db.account.Accounts;
import fengsui.db.account.ChangeResult;
import fengsui.db.account.LoginResult;
import fengsui.domain.DeviceId;
import fengsui.domain.people.Person;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Attempts;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Login, logout, the own password and who one is. */
@RestController
public final class LoginApi {
  /** Logins from one address: enough for a centre behind one, too few for guessing. */
  static final Attempts.Rule LOGINS =
      new Attempts.Rule(
          "login", new Limit(60, Duration.ofMinutes(1)), new Limit(60, Duration.ofMinutes(10)));

  /**
   * Who is logged in.
   *
   * @param mustChangePassword nothing else works before it is changed
   */
  public record Me(Person person, boolean mustChangePassword, Instant expiresAt) {}

  private final Accounts accounts;
  private final Attempts attempts;
  private final Requesters requesters;
  private final SessionCookie cookie;
  private final SeatPasses passes;
  private final SecureRandom random = new SecureRandom();

  LoginApi(
      ConsoleConfig config,
      Attempts attempts,
      Requesters requesters,
      SessionCookie cookie,
      SeatPasses passes) {
    this.accounts = config.accounts();
    this.attempts = attempts;
    this.requesters = requesters;
    this.cookie = cookie;
    this.passes = passes;
  }

  @PostMapping("/api/v1/login")
  @Allowed(to = To.EVERYONE)
  ResponseEntity<Object> login(
      @RequestBody Bodies.Login body, HttpServletRequest request, HttpServletResponse response) {
    var source = request.getRemoteAddr();
    attempts.begin(LOGINS, source);
    return switch (accounts.login(body.name(), body.password(), newDevice(), source)) {
      case LoginResult.In(var grant, var mustChange) -> {
        var requester = requesters.find(grant.session(), grant.token()).orElse(null);
        if (requester == null) {
          accounts.logout(grant.session(), source);
          yield Answers.entity(
              Refusal.of(403, "NotActive", "", "this person is not active in the service"));
        }
        endFormer(request, source);
        cookie.write(response, grant);
        yield answer(requester, mustChange);
      }
      case LoginResult.Locked(var until) -> locked(until);
      case LoginResult.Refused(var reason) ->
          switch (reason) {
            case BUSY -> busy();
            case WRONG_NAME_OR_PASSWORD, UNKNOWN_DEVICE -> {
              attempts.failed(LOGINS, source);
              yield Answers.entity(
                  Refusal.of(401, "WrongNameOrPassword", "", "name or password is wrong"));
            }
          };
    };
  }

  @GetMapping("/api/v1/me")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  ResponseEntity<Object> me(HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    return answer(requester, accounts.mustChange(requester.session()));
  }

  @PostMapping("/api/v1/password")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  ResponseEntity<Object> changePassword(
      @RequestBody Bodies.PasswordChange body, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var source = request.getRemoteAddr();
    return switch (accounts.changePassword(
        requester.session(), body.current(), body.next(), source)) {
      case ChangeResult.Changed() -> answer(requester, false);
      case ChangeResult.WrongPassword() ->
          Answers.entity(
              Refusal.of(403, "WrongPassword", "current", "the current password is wrong"));
      case ChangeResult.Locked(var until) -> locked(until);
      case ChangeResult.TooWeak(var rule) ->
          Answers.entity(Refusal.of(400, "PasswordTooWeak", "next", rule));
      case ChangeResult.Busy() -> busy();
    };
  }

  @PostMapping("/api/v1/logout")
  @Allowed(to = To.ANY_SESSION, where = Where.ONESELF)
  ResponseEntity<Object> logout(HttpServletRequest request, HttpServletResponse response) {
    end(AccessInterceptor.requester(request), request.getRemoteAddr());
    cookie.clear(response);
    return ResponseEntity.noContent().build();
  }

  /** Whoever logs in anew in the same browser leaves no session behind. */
  private void endFormer(HttpServletRequest request, String source) {
    AccessInterceptor.find(request)
        .filter(former -> Requesters.isByCookie(request))
        .ifPresent(former -> end(former, source));
  }

  private void end(Requester requester, String source) {
    accounts.logout(requester.session(), source);
    passes.ended(requester.session().id());
  }

  private static ResponseEntity<Object> answer(Requester requester, boolean mustChange) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Me(requester.person(), mustChange, requester.session().expiresAt()));
  }

  private static ResponseEntity<Object> busy() {
    return Answers.entity(
        Refusal.of(503, "Busy", "", "many people log in at this moment; try again"));
  }

  private static ResponseEntity<Object> locked(Instant until) {
    var message = "too many wrong passwords; locked until " + until;
    return Answers.entity(Refusal.of(423, "Locked", "", message, until));
  }

  private DeviceId newDevice() {
    var bytes = new byte[9];
    random.nextBytes(bytes);
    return new DeviceId("seat-" + HexFormat.of().formatHex(bytes));
  }
}
