package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.db.account.RedeemResult;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.PhoneMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones of a person, lost and found, and many that come back at once. */
class DevicesTest {
  private static final int PHONES = 200;

  @TempDir Path folder;
  @AutoClose private PhoneTown town;

  @BeforeEach
  void start() {
    town = new PhoneTown(folder);
  }

  @Test
  void aRevokedPhoneIsSentAwayWithinASecondAndCannotComeBack() {
    var lost = pair("crew11");
    var kept = session(pair("crew11"));
    try (var socket = new PhoneTestSocket(town)) {
      socket.send(new PhoneMessage.Hello(session(lost)));
      socket.next(CrewMessage.Changed.class);
      assertThat(town.get(kept, "/api/v1/devices").body())
          .contains(lost.device().value(), "\"online\":true");

      long began = System.nanoTime();
      var revoked =
          town.send(kept, "DELETE", "/api/v1/devices/" + lost.device().value(), null, Map.of());

      assertThat(revoked.statusCode()).isEqualTo(204);
      assertThat(socket.next(CrewMessage.Goodbye.class).loginAgain()).isTrue();
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.closeCode >= 0);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
    var again =
        town.post("", "/api/v1/session", "{\"deviceCredential\":\"" + lost.credential() + "\"}");
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(town.get(kept, "/api/v1/devices").body()).contains("revokedAt");
  }

  @Test
  void nobodyRevokesThePhoneOfAnother() {
    var foreign = pair("crew21").device().value();
    var own = session(pair("crew11"));

    var answer = town.send(own, "DELETE", "/api/v1/devices/" + foreign, null, Map.of());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(PhoneTown.json(answer).get("field").stringValue()).isEqualTo("device");
    assertThat(town.get(own, "/api/v1/devices").body()).doesNotContain(foreign);
  }

  @Test
  void phonesThatAreCutAtOnceComeBackWithTheOrderThatCameMeanwhile() {
    var phones = new ArrayList<PhoneTestSocket>();
    for (int i = 0; i < PHONES; i++) {
      phones.add(PhoneTestSocket.opened(town, "crew11"));
    }
    phones.forEach(PhoneTestSocket::close);
    var order = town.core.order("E11");

    long cut = System.nanoTime();
    var back = new ArrayList<CompletableFuture<PhoneTestSocket>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PHONES; i++) {
        back.add(
            CompletableFuture.supplyAsync(() -> PhoneTestSocket.opened(town, "crew11"), threads));
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(5));
    for (var phone : back) {
      var view = phone.join().first().view();
      assertThat(view.orders().getFirst().assignment().id()).isEqualTo(order);
      phone.join().close();
    }
  }

  private RedeemResult.Paired pair(String person) {
    return (RedeemResult.Paired) town.pairing.redeem(town.code(person), "phone", "test");
  }

  private String session(RedeemResult.Paired phone) {
    var answer =
        town.post("", "/api/v1/session", "{\"deviceCredential\":\"" + phone.credential() + "\"}");
    return PhoneTown.json(answer).get("token").stringValue();
  }
}
