package fengsui.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CoreTimeTest {
  private final FakeClocks clocks = new FakeClocks();
  private final CoreTime time = new CoreTime(clocks);

  @Test
  void coreTimeFollowsTheMonotonicClockAndNotTheWallClock() {
    clocks.step(Duration.ofHours(-1));
    clocks.pass(Duration.ofSeconds(3));

    assertThat(time.now()).isEqualTo(FakeClocks.START.plusSeconds(3));
    assertThat(time.stepMillis()).isEqualTo(-3_600_000);
  }

  @Test
  void leadershipNeverBeginsBeforeTheTimeOfState() {
    time.begin(FakeClocks.START.plusSeconds(100));

    assertThat(time.now()).isEqualTo(FakeClocks.START.plusSeconds(100));
    assertThat(time.newStep()).hasValue(-100_000);
  }

  @Test
  void aLogThatIsOpenedAgainTakesNoStepIntoCoreTime() {
    time.begin(FakeClocks.START);
    clocks.step(Duration.ofHours(1));
    clocks.pass(Duration.ofSeconds(3));
    assertThat(time.newStep()).hasValue(3_600_000);
    time.told(3_600_000);

    time.begin(FakeClocks.START);

    assertThat(time.now()).isEqualTo(FakeClocks.START.plusSeconds(3));
    assertThat(time.stepMillis()).isEqualTo(3_600_000);
    assertThat(time.newStep()).isEmpty();
  }

  @Test
  void aStepIsNewUntilItIsToldAndItsReturnAgain() {
    clocks.step(Duration.ofMillis(1_900));
    assertThat(time.newStep()).isEmpty();
    clocks.step(Duration.ofMillis(200));
    assertThat(time.newStep()).hasValue(2_100);
    assertThat(time.newStep()).hasValue(2_100);
    time.told(2_100);
    assertThat(time.newStep()).isEmpty();
    clocks.step(Duration.ofMillis(-2_100));
    assertThat(time.newStep()).hasValue(0);
    time.told(0);
    assertThat(time.stepMillis()).isZero();
  }

  @Test
  void theDiskGateShutsBelowTheReserveAndOpensWithAQuarterMore() {
    var room = new long[] {200};
    var gate = new Gate();
    var watch = new DiskWatch(() -> room[0], 100, gate, clocks);

    room[0] = 99;
    watch.check();
    assertThat(gate.why().orElseThrow()).contains("nearly full");
    room[0] = 124;
    watch.check();
    assertThat(gate.why()).isPresent();
    room[0] = 125;
    watch.check();
    assertThat(gate.why()).isEmpty();
  }

  @Test
  void aFullDiskNamesTheRoomToShutAndTheRoomToOpen() {
    var gate = new Gate();
    new DiskWatch(() -> 1, 512L * 1024 * 1024, gate, clocks).check();

    assertThat(gate.why().orElseThrow()).contains("512 MiB").contains("640 MiB");
  }

  @Test
  void daysLeftFollowTheUseSinceTheStart() {
    var room = new long[] {1_000};
    var watch = new DiskWatch(() -> room[0], 100, new Gate(), clocks);
    room[0] = 900;
    watch.check();
    assertThat(watch.daysLeft()).isNaN();

    clocks.pass(Duration.ofDays(1));

    assertThat(watch.daysLeft()).isEqualTo(9);
  }
}
