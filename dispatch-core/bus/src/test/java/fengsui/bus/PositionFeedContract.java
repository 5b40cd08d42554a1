package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import fengsui.protocol.PositionFeed;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every store of positions does. */
abstract class PositionFeedContract {
  static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  /** The feed that is reported to. */
  abstract PositionFeed feed();

  /** A feed that shares with it: another process's, or the same where there is one process. */
  abstract PositionFeed other();

  static Position at(String unit, int second, double lon) {
    return new Position(
        new UnitId(unit),
        new LonLat(lon, 44.9),
        90,
        12.5,
        8,
        NOON.plusSeconds(second).minusMillis(300),
        NOON.plusSeconds(second),
        PositionSource.PHONE);
  }

  @Test
  void theLatestPositionIsKept() {
    var later = at("E11", 2, 82.02);
    feed().report(at("E11", 1, 82.01));
    feed().report(later);
    feed().report(at("E11", 1, 82.03));

    assertThat(feed().latest(new UnitId("E11"))).contains(later);
    await().until(() -> other().latest(new UnitId("E11")).equals(feed().latest(new UnitId("E11"))));
  }

  @Test
  void aUnitThatNeverReportedHasNoPosition() {
    assertThat(feed().latest(new UnitId("NONE"))).isEmpty();
  }

  @Test
  void everySubscriberHearsEachPositionOnce() {
    List<Position> here = new CopyOnWriteArrayList<>();
    List<Position> there = new CopyOnWriteArrayList<>();
    var first = at("E21", 1, 82.1);
    var second = at("E21", 2, 82.2);
    try (var _ = feed().subscribe(p -> keep(here, p));
        var _ = other().subscribe(p -> keep(there, p))) {
      feed().report(first);
      await().until(() -> there.contains(first));
      feed().report(second);
      await().until(() -> there.contains(second));
    }
    assertThat(here).containsExactly(first, second);
    assertThat(there).containsExactly(first, second);
  }

  private static void keep(List<Position> kept, Position position) {
    if (position.unit().equals(new UnitId("E21"))) {
      kept.add(position);
    }
  }

  @Test
  void nothingComesAfterASubscriptionIsClosed() {
    List<Position> heard = new CopyOnWriteArrayList<>();
    feed().subscribe(heard::add).close();
    feed().report(at("E31", 1, 82.3));
    assertThat(heard).isEmpty();
  }

  @Test
  void aListenerThatFailsDoesNotStopTheOthers() {
    List<Position> heard = new CopyOnWriteArrayList<>();
    try (var _ = feed().subscribe(p -> fail());
        var _ = feed().subscribe(heard::add)) {
      feed().report(at("E41", 1, 82.4));
    }
    assertThat(heard).contains(at("E41", 1, 82.4));
  }

  private static void fail() {
    throw new IllegalArgumentException("a listener's own fault, made for this test");
  }

  @Test
  void manyUnitsArriveWhole() {
    for (int i = 0; i < 1_200; i++) {
      feed().report(at("M" + i, 1, 82 + i * 0.0001));
    }
    await()
        .untilAsserted(
            () ->
                assertThat(other().latest())
                    .filteredOn(p -> p.unit().value().startsWith("M"))
                    .hasSize(1_200));
  }

  @Test
  void itSaysThatItIsConnected() {
    await().until(() -> feed().isConnected());
  }
}
