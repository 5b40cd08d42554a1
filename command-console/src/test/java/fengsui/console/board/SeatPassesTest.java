package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatPassesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_000);

  private final Set<String> revoked = new HashSet<>();
  private final SeatPasses passes =
      new SeatPasses(token -> revoked.contains(token) ? Optional.empty() : Optional.of(until(600)));

  @Test
  void aRenewalReachesEverySocketOfTheSession() {
    var first = passes.open(until(60), "token-1");
    var second = passes.open(until(60), "token-1");

    passes.renewed(until(120), "token-2");

    assertThat(first.token()).isEqualTo("token-2");
    assertThat(second.isOver(NOW.plusSeconds(90))).isFalse();
    assertThat(first.isOver(NOW.plusSeconds(120))).isTrue();
  }

  @Test
  void aSocketWithANewerTokenRenewsTheOthers() {
    var first = passes.open(until(60), "token-1");

    passes.open(until(120), "token-2");
    passes.open(until(60), "token-1");

    assertThat(first.token()).isEqualTo("token-2");
  }

  @Test
  void anEndedSessionStaysEndedWhateverIsRenewed() {
    var pass = passes.open(until(60), "token-1");

    passes.ended("session-1");
    passes.renewed(until(120), "token-2");

    assertThat(pass.isOver(NOW)).isTrue();
  }

  @Test
  void aRevokedTokenEndsThePassAtOnce() {
    var pass = passes.open(until(60), "token-1");

    revoked.add("token-1");

    assertThat(pass.isOver(NOW)).isTrue();
  }

  @Test
  void theLastSocketTakesThePassAway() {
    var first = passes.open(until(60), "token-1");
    passes.open(until(60), "token-1");
    passes.close(first);
    assertThat(passes.open(until(60), "token-1")).isSameAs(first);
    passes.close(first);
    passes.close(first);

    assertThat(passes.open(until(60), "token-1")).isNotSameAs(first);
  }

  private static Session until(long seconds) {
    return new Session(
        "session-1", new PersonId("p"), new DeviceId("seat-1"), NOW.plusSeconds(seconds));
  }
}
