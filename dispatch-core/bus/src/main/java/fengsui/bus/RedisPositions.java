package fengsui.bus;

import fengsui.domain.unit.UnitId;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Positions shared by all processes. Each keeps all of them in memory and reads only there; what is
 * reported goes out in batches every {@link #SEND_EVERY}, the latest per unit, into one hash and
 * onto one channel. While Redis is away the process goes on with what it knows and sends the latest
 * positions when Redis is back.
 */
public final class RedisPositions implements PositionFeed {
  public static final Duration SEND_EVERY = Duration.ofMillis(100);

  /** Most positions in one message. */
  public static final int BATCH_POSITIONS_MAX = 500;

  /** How long the hash outlives the last report. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(RedisPositions.class);
  private static final String KEY = "fengsui:positions";
  private static final String CHANNEL = "fengsui:positions:feed";

  /** A value is its time in 16 digits, then JSON, so that the script need not read JSON. */
  private static final int TIME_DIGITS = 16;

  /** Keeps the latest of each unit and tells all of them to everybody: one command for a batch. */
  private static final RedisScript<Long> KEEP_LATEST_AND_TELL =
      RedisScript.of(
          """
          local told = {}
          for i = 3, #ARGV, 2 do
            local old = redis.call('HGET', KEYS[1], ARGV[i])
            if not old or tonumber(string.sub(old, 1, 16)) <= tonumber(string.sub(ARGV[i + 1], 1, 16)) then
              redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
            end
            told[#told + 1] = ARGV[i + 1]
          end
          redis.call('PEXPIRE', KEYS[1], ARGV[1])
          redis.call('PUBLISH', ARGV[2], table.concat(told, '\\n'))
          return #told
          """,
          Long.class);

  private final MemoryPositions memory = new MemoryPositions();
  private final ConcurrentMap<UnitId, Position> unsent = new ConcurrentHashMap<>();
  private final RedisLink link;

  /** Opens at once; what Redis holds comes in when the link is there. */
  public RedisPositions(RedisLink link) {
    this.link = link;
    link.listen(CHANNEL, this::hear);
    link.onConnected(this::load);
    link.every(SEND_EVERY, this::send);
  }

  @Override
  public void report(Position position) {
    if (memory.take(position)) {
      unsent.put(position.unit(), position);
    }
  }

  @Override
  public Optional<Position> latest(UnitId unit) {
    return memory.latest(unit);
  }

  @Override
  public Collection<Position> latest() {
    return memory.latest();
  }

  @Override
  public EventFeed.Subscription subscribe(Consumer<Position> listener) {
    return memory.subscribe(listener);
  }

  @Override
  public boolean isConnected() {
    return link.isConnected();
  }

  private void send(StringRedisTemplate redis) {
    var batch = new ArrayList<Position>();
    for (var position : unsent.values()) {
      batch.add(position);
      if (batch.size() == BATCH_POSITIONS_MAX) {
        send(redis, batch);
        batch = new ArrayList<>();
      }
    }
    if (!batch.isEmpty()) {
      send(redis, batch);
    }
  }

  /** A batch that fails stays unsent and goes with the next one. */
  private void send(StringRedisTemplate redis, List<Position> batch) {
    var arguments = new ArrayList<String>();
    arguments.add(Long.toString(KEPT.toMillis()));
    arguments.add(CHANNEL);
    for (var position : batch) {
      arguments.add(position.unit().value());
      arguments.add(value(position));
    }
    redis.execute(KEEP_LATEST_AND_TELL, List.of(KEY), arguments.toArray());
    batch.forEach(p -> unsent.remove(p.unit(), p));
  }

  private void load(StringRedisTemplate redis) {
    redis.<String, String>opsForHash().entries(KEY).values().forEach(this::hearOne);
  }

  private void hear(String message) {
    message.lines().forEach(this::hearOne);
  }

  private void hearOne(String value) {
    try {
      memory.takeLater(Wire.read(value.substring(TIME_DIGITS), Position.class));
    } catch (WireException | StringIndexOutOfBoundsException e) {
      LOG.warn("a position in redis cannot be read: {}", e.getMessage());
    }
  }

  private static String value(Position position) {
    return "%016d".formatted(position.receivedAt().toEpochMilli()) + Wire.text(position);
  }
}
