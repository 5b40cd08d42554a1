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
import fengsui.db.account.PairedDevice;
import fengsui.db.account.Pairing;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.device.Device;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Paired phones. Everybody sees and revokes the own ones; administrators those of the people in
 * their area.
 */
@RestController
public final class DeviceApi {
  private final Pairing pairing;
  private final Presence presence;

  DeviceApi(ConsoleConfig config) {
    this.pairing = config.pairing();
    this.presence = config.presence();
  }

  /**
   * Phones of one person, revoked ones too, newest first.
   *
   * @param person null for the own ones; for an administrator, those of the whole area that may
   *     still log in
   */
  @GetMapping("/api/v1/devices")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, RESPONDER, ADMINISTRATOR, AUDITOR},
      where = Where.PERSON_NAMED)
  List<Device> devices(
      @RequestParam(name = "person", required = false) @Nullable String person,
      HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    if (person == null) {
      return Device.shown(
          requester.isAdministrator()
              ? pairing.devices().stream().filter(d -> mayManage(requester, d.person())).toList()
              : pairing.devices(requester.person().id()),
          presence);
    }
    var named = new PersonId(person);
    if (!mayManage(requester, named)) {
      throw refusal(requester, named);
    }
    return Device.shown(pairing.devices(named), presence);
  }

  /** Takes a phone's credential and ends its sessions; a phone revoked before stays so. */
  @DeleteMapping("/api/v1/devices/{device}")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, RESPONDER, ADMINISTRATOR, AUDITOR},
      where = Where.PERSON_NAMED)
  ResponseEntity<Void> revoke(@PathVariable("device") String id, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var device =
        pairing
            .device(new DeviceId(id))
            .filter(found -> mayManage(requester, found.person()))
            .map(PairedDevice::id)
            .orElseThrow(() -> Refusal.unknownId("device", id));
    pairing.revokeDevice(device, requester.person().id(), request.getRemoteAddr());
    return ResponseEntity.noContent().build();
  }

  private static boolean mayManage(Requester requester, PersonId owner) {
    if (owner.equals(requester.person().id())) {
      return true;
    }
    var person = requester.state().people().get(owner);
    return requester.isAdministrator() && person != null && requester.sight().sees(person);
  }

  private static Refusal refusal(Requester requester, PersonId named) {
    if (!requester.isAdministrator()) {
      return Refusal.notAllowed("only administrators see the phones of other people");
    }
    return requester.state().people().contains(named)
        ? Refusal.outsideYourArea("person")
        : Refusal.unknownId("person", named.value());
  }
}
