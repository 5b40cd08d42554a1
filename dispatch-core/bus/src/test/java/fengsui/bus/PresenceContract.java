package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every presence does. Each test has devices of its own. */
abstract class PresenceContract {
  private static final PersonId LI = new PersonId("p-li");

  final TestClock clock = new TestClock();

  abstract Presence presence();

  /** A presence that shares with it: another process's, or the same where there is one process. */
  abstract Presence other();

  private static List<Presence.Present> on(Presence presence, String device) {
    return presence.present().stream().filter(p -> p.device().value().equals(device)).toList();
  }

  @Test
  void whoWasTouchedIsPresentEverywhere() {
    var since = clock.instant();
    presence().touch(LI, new DeviceId("touched"), PresenceKind.PHONE);
    clock.pass(Duration.ofSeconds(5));
    presence().touch(LI, new DeviceId("touched"), PresenceKind.PHONE);

    var expected =
        new Presence.Present(
            LI, new DeviceId("touched"), PresenceKind.PHONE, since, clock.instant());
    assertThat(on(presence(), "touched")).containsExactly(expected);
    await().until(() -> on(other(), "touched").equals(List.of(expected)));
    assertThat(other().isPresent(LI)).isTrue();
  }

  @Test
  void silenceEndsPresence() {
    presence().touch(LI, new DeviceId("silent"), PresenceKind.SEAT);
    await().until(() -> !on(other(), "silent").isEmpty());

    clock.pass(Presence.EXPIRES_AFTER);

    assertThat(on(presence(), "silent")).isEmpty();
    assertThat(on(other(), "silent")).isEmpty();
  }

  @Test
  void whoLeavesIsGone() {
    presence().touch(LI, new DeviceId("leaver"), PresenceKind.SEAT);
    await().until(() -> !on(other(), "leaver").isEmpty());

    presence().leave(new DeviceId("leaver"));

    assertThat(on(presence(), "leaver")).isEmpty();
    await().until(() -> on(other(), "leaver").isEmpty());
  }

  @Test
  void anotherPersonOnTheDeviceBeginsAnew() {
    presence().touch(LI, new DeviceId("shared"), PresenceKind.SEAT);
    clock.pass(Duration.ofSeconds(3));
    presence().touch(new PersonId("p-yu"), new DeviceId("shared"), PresenceKind.SEAT);

    var present = on(presence(), "shared").getFirst();
    assertThat(present.person()).isEqualTo(new PersonId("p-yu"));
    assertThat(present.since()).isEqualTo(clock.instant());
  }
}
