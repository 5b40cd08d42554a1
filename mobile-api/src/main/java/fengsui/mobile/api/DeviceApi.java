package fengsui.mobile.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;
import static fengsui.domain.people.Role.RESPONDER;

import fengsui.bus.Presence;
import fengsui.db.account.PairedDevice;
import fengsui.domain.DeviceId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.device.Device;
import fengsui.mobile.access.PhoneAccounts;
import fengsui.mobile.report.Requester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own phones. Those of other people are an administrator's matter, at a console. */
@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "Devices", description = "The phones that may log in for me.")
public class DeviceApi {
  private final PhoneAccounts accounts;
  private final Presence presence;

  public DeviceApi(PhoneAccounts accounts, Presence presence) {
    this.accounts = accounts;
    this.presence = presence;
  }

  @GetMapping
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, RESPONDER, ADMINISTRATOR, AUDITOR},
      where = Where.ONESELF)
  @Operation(
      summary = "My phones",
      description = "Revoked ones too, newest first. An administrator asks a console for others.")
  public List<Device> devices(@Parameter(hidden = true) Requester requester) {
    return Device.shown(accounts.devices(requester.person().id()), presence);
  }

  @DeleteMapping("/{device}")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, RESPONDER, ADMINISTRATOR, AUDITOR},
      where = Where.ONESELF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Revoke one of my phones",
      description =
          "For example a lost one. It can no longer log in; its sessions and sockets end at once.")
  public void revoke(
      @Parameter(hidden = true) Requester requester,
      @PathVariable String device,
      HttpServletRequest request) {
    var id = new DeviceId(device);
    if (accounts.devices(requester.person().id()).stream()
        .map(PairedDevice::id)
        .noneMatch(id::equals)) {
      throw Refusal.notFound("device", "none of your phones has this id: " + device);
    }
    accounts.revokeDevice(id, requester.person().id(), request.getRemoteAddr());
  }
}
