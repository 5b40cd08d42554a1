package fengsui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.unit.UnitId;
import fengsui.protocol.PositionFeed;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisPositionsIT extends PositionFeedContract {
  private final RedisServer server = RedisServer.start();
  private final RedisLink here = RedisLink.open(server.uri());
  private final RedisLink there = RedisLink.open(server.uri());
  private final RedisPositions feed = new RedisPositions(here);
  private final RedisPositions other = new RedisPositions(there);

  @Override
  PositionFeed feed() {
    return feed;
  }

  @Override
  PositionFeed other() {
    return other;
  }

  @BeforeAll
  void connect() {
    await().until(() -> feed.isConnected() && other.isConnected());
  }

  @AfterAll
  void close() {
    here.close();
    there.close();
    server.close();
  }

  @Test
  void aProcessThatStartsLaterKnowsAllPositions() {
    var position = at("LATE", 1, 82.5);
    feed.report(position);
    await().until(() -> other.latest(new UnitId("LATE")).isPresent());
    try (var link = RedisLink.open(server.uri())) {
      var late = new RedisPositions(link);
      await().until(() -> late.latest(new UnitId("LATE")).equals(feed.latest(new UnitId("LATE"))));
    }
  }

  @Test
  void anOldReportOfAnotherProcessDoesNotReplaceALaterOne() {
    feed.report(at("OLD", 9, 82.9));
    await().until(() -> other.latest(new UnitId("OLD")).isPresent());
    try (var link = RedisLink.open(server.uri())) {
      var fresh = new RedisPositions(link);
      fresh.report(at("OLD", 1, 82.1));
      await().until(() -> fresh.latest(new UnitId("OLD")).equals(feed.latest(new UnitId("OLD"))));
    }
    try (var link = RedisLink.open(server.uri())) {
      var reader = new RedisPositions(link);
      await().until(() -> reader.latest(new UnitId("OLD")).isPresent());
      assertThat(reader.latest(new UnitId("OLD"))).contains(at("OLD", 9, 82.9));
    }
  }

  @Test
  void whileRedisIsAwayEachProcessGoesOnAndAfterwardsTheyAgreeAgain() {
    feed.report(at("AWAY", 1, 82.1));
    await().until(() -> other.latest(new UnitId("AWAY")).isPresent());

    server.kill();
    await().atMost(6, TimeUnit.SECONDS).until(() -> !feed.isConnected() && !other.isConnected());
    feed.report(at("AWAY", 2, 82.2));
    assertThat(feed.latest(new UnitId("AWAY"))).contains(at("AWAY", 2, 82.2));
    assertThat(other.latest(new UnitId("AWAY"))).contains(at("AWAY", 1, 82.1));

    server.restart();
    await().atMost(10, TimeUnit.SECONDS).until(() -> feed.isConnected() && other.isConnected());
    await().until(() -> other.latest(new UnitId("AWAY")).equals(feed.latest(new UnitId("AWAY"))));
    feed.report(at("AWAY", 3, 82.3));
    await()
        .untilAsserted(
            () -> assertThat(other.latest(new UnitId("AWAY"))).contains(at("AWAY", 3, 82.3)));
  }

  @Test
  void aServerThatHangsCountsAsAway() {
    await().atMost(10, TimeUnit.SECONDS).until(feed::isConnected);
    server.signal("STOP");
    try {
      await().atMost(6, TimeUnit.SECONDS).until(() -> !feed.isConnected());
    } finally {
      server.signal("CONT");
    }
    await().atMost(10, TimeUnit.SECONDS).until(() -> feed.isConnected() && other.isConnected());
  }

  @Test
  void aProcessStartsWithoutRedis() {
    try (var link = RedisLink.open("redis://127.0.0.1:1")) {
      var alone = new RedisPositions(link);
      alone.report(at("ALONE", 1, 82));
      assertThat(alone.latest(new UnitId("ALONE"))).isPresent();
      assertThat(alone.isConnected()).isFalse();
    }
  }
}
