package fengsui.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
  private static final String STRANGER = "10.0.0.9";
  private static final String SEAT = "10.0.0.1";

  private final List<InetSocketAddress> ended = new ArrayList<>();
  private long nanos;
  private final ConnectionGuard guard =
      new ConnectionGuard(new ConnectionLimits(20, 10, 4), () -> nanos);

  @Test
  void oneAddressHoldsOnlySoManyConnections() {
    for (int i = 0; i < 10; i++) {
      assertThat(open(STRANGER, i)).isTrue();
      guard.serving(peer(STRANGER, i));
    }

    assertThat(open(STRANGER, 10)).isFalse();
    assertThat(open(SEAT, 1)).isTrue();
    assertThat(ended).isEmpty();
    assertThat(guard.refused()).isEqualTo(1);
  }

  @Test
  void aProxyOnThisMachineMayTakeAllConnections() {
    for (int i = 0; i < 20; i++) {
      assertThat(open("127.0.0.1", i)).isTrue();
      guard.serving(peer("127.0.0.1", i));
    }

    assertThat(open("127.0.0.1", 20)).isFalse();
  }

  @Test
  void aHalfSentRequestMakesRoomForTheNextConnectionOfItsAddress() {
    for (int i = 0; i < 100; i++) {
      assertThat(open(STRANGER, i)).isTrue();
      nanos++;
    }

    assertThat(ended).hasSize(96).startsWith(peer(STRANGER, 0)).endsWith(peer(STRANGER, 95));
    assertThat(guard.size()).isEqualTo(4);
  }

  @Test
  void aConnectionThatIsAnsweredIsNotEndedForOthers() {
    open(STRANGER, 0);
    guard.serving(peer(STRANGER, 0));
    for (int i = 1; i < 50; i++) {
      open(STRANGER, i);
    }

    assertThat(ended).doesNotContain(peer(STRANGER, 0));
    guard.answered(peer(STRANGER, 0));
    open(STRANGER, 50);
    assertThat(ended).doesNotContain(peer(STRANGER, 0)).contains(peer(STRANGER, 46));
  }

  @Test
  void theLongestWaitingMakesRoomWhenTheServerIsNearlyFull() {
    for (int i = 0; i < 18; i++) {
      open("10.0.1." + i, 1);
    }

    assertThat(open(SEAT, 1)).isTrue();

    assertThat(ended).containsExactly(peer("10.0.1.0", 1));
    assertThat(guard.size()).isEqualTo(18);
  }

  @Test
  void aHeadThatComesByteForByteIsGivenUp() {
    open(STRANGER, 0);
    open(SEAT, 0);
    guard.serving(peer(SEAT, 0));
    nanos += TimeUnit.SECONDS.toNanos(41);

    guard.sweep(Set.of(peer(STRANGER, 0), peer(SEAT, 0)));

    assertThat(ended).containsExactly(peer(STRANGER, 0));
  }

  @Test
  void anAnswerThatIsNeverReadIsGivenUpAndASocketIsNot() {
    open(STRANGER, 0);
    guard.serving(peer(STRANGER, 0));
    open(SEAT, 0);
    guard.serving(peer(SEAT, 0));
    guard.becameSocket(peer(SEAT, 0));
    nanos += TimeUnit.MINUTES.toNanos(6);

    guard.sweep(Set.of(peer(STRANGER, 0), peer(SEAT, 0)));

    assertThat(ended).containsExactly(peer(STRANGER, 0));
  }

  @Test
  void whatIsGoneCountsNoLonger() {
    for (int i = 0; i < 10; i++) {
      open(STRANGER, i);
      guard.serving(peer(STRANGER, i));
    }
    nanos += 2 * ConnectionGuard.NEW_NANOS;

    guard.sweep(Set.of());

    assertThat(guard.size()).isZero();
    assertThat(open(STRANGER, 0)).isTrue();
    assertThat(ended).isEmpty();
  }

  private boolean open(String address, int port) {
    var peer = peer(address, port);
    return guard.admit(peer, () -> ended.add(peer));
  }

  private static InetSocketAddress peer(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 1_000 + port);
  }
}
