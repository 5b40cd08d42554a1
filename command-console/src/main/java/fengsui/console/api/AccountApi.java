package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;
import static fengsui.domain.people.Role.RESPONDER;

import fengsui.bus.Presence;
import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.console.access.Requester;
import fengsui.db.account.AccountEntry;
import fengsui.db.account.Accounts;
import fengsui.db.account.CreateResult;
import fengsui.db.account.Pairing;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and phones of the people in the requester's area, and who is at which seat. */
@RestController
public final class AccountApi {
  /**
   * An account.
   *
   * @param name to log in with
   * @param lockedUntil null when it is not locked
   */
  record Account(PersonId person, String name, boolean mustChange, @Nullable Instant lockedUntil) {}

  /** A new password, shown once. */
  record FirstPassword(String name, String password) {}

  /**
   * A one-time code for a phone.
   *
   * @param url of the phone application with the code, for a QR picture; empty when not known
   */
  record PairingOffer(String code, Instant expiresAt, String url) {}

  private final Accounts accounts;
  private final Pairing pairing;
  private final Presence presence;
  private final String phoneUrl;

  AccountApi(ConsoleConfig config) {
    this.accounts = config.accounts();
    this.pairing = config.pairing();
    this.presence = config.presence();
    this.phoneUrl = config.phoneUrl();
  }

  @GetMapping("/api/v1/accounts")
  @Allowed(roles = ADMINISTRATOR, where = Where.OWN_AREA_ONLY)
  List<Account> accounts(HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    return accounts.accounts().stream()
        .filter(entry -> isSeen(requester, entry.person()))
        .map(AccountApi::shown)
        .toList();
  }

  @PostMapping("/api/v1/accounts")
  @Allowed(roles = ADMINISTRATOR, where = Where.PERSON_NAMED)
  ResponseEntity<Object> create(@RequestBody Bodies.NewAccount body, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var person = person(requester, body.person());
    var name = body.name() == null ? person.id().value() : body.name();
    var result =
        accounts.createAccount(person.id(), name, requester.person().id(), request.getRemoteAddr());
    return switch (result) {
      case CreateResult.Created(var login, var password) ->
          secret(new FirstPassword(login, password));
      case CreateResult.NameTaken(var login) ->
          Answers.entity(
              Refusal.of(409, "NameTaken", "name", "another person logs in as " + login));
      case CreateResult.HasAccount(var login) ->
          Answers.entity(Refusal.of(409, "HasAccount", "person", "already logs in as " + login));
    };
  }

  @PostMapping("/api/v1/accounts/{person}/reset")
  @Allowed(roles = ADMINISTRATOR, where = Where.PERSON_NAMED)
  ResponseEntity<Object> reset(@PathVariable("person") String id, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var person = person(requester, id).id();
    var password = accounts.resetPassword(person, requester.person().id(), request.getRemoteAddr());
    return secret(
        new FirstPassword(
            accounts.loginName(person).orElse(person.value()),
            password.orElseThrow(() -> Refusal.unknownId("person", id))));
  }

  @PostMapping("/api/v1/accounts/{person}/unlock")
  @Allowed(roles = ADMINISTRATOR, where = Where.PERSON_NAMED)
  ResponseEntity<Object> unlock(@PathVariable("person") String id, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var person = person(requester, id).id();
    if (!accounts.unlock(person, requester.person().id(), request.getRemoteAddr())) {
      throw Refusal.unknownId("person", id);
    }
    return ResponseEntity.noContent().build();
  }

  /** Lets one phone of a responder pair once. */
  @PostMapping("/api/v1/pairings")
  @Allowed(
      roles = {ADMINISTRATOR, COMMANDER},
      where = Where.PERSON_NAMED)
  ResponseEntity<Object> pair(@RequestBody Bodies.OfPerson body, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var person = person(requester, body.person());
    if (!person.active() || !person.roles().contains(RESPONDER)) {
      throw new WireException("person", "must be an active responder: " + person.id().value());
    }
    var code =
        pairing.createPairingCode(person.id(), requester.person().id(), request.getRemoteAddr());
    var url = phoneUrl.isEmpty() ? "" : phoneUrl + "/#code=" + code.digits();
    return secret(new PairingOffer(code.digits(), code.expiresAt(), url));
  }

  /** Who is on-line, of the people in the requester's area. */
  @GetMapping("/api/v1/presence")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR},
      where = Where.OWN_AREA_ONLY)
  List<Presence.Present> present(HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    return presence.present().stream().filter(p -> isSeen(requester, p.person())).toList();
  }

  private static boolean isSeen(Requester requester, PersonId id) {
    var person = requester.state().people().get(id);
    return person != null && requester.sight().sees(person);
  }

  private static Person person(Requester requester, String id) {
    PersonId personId;
    try {
      personId = new PersonId(id);
    } catch (IllegalArgumentException e) {
      throw new WireException("person", String.valueOf(e.getMessage()));
    }
    var person = requester.state().people().get(personId);
    if (person == null) {
      throw Refusal.unknownId("person", id);
    }
    if (!requester.sight().sees(person)) {
      throw Refusal.outsideYourArea("person");
    }
    return person;
  }

  private static Account shown(AccountEntry entry) {
    return new Account(entry.person(), entry.loginName(), entry.mustChange(), entry.lockedUntil());
  }

  private static ResponseEntity<Object> secret(Object shownOnce) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shownOnce);
  }
}
