package fengsui.bus;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's link to Redis. It may be opened while Redis is away, and comes back by itself: it
 * tries again with a pause that grows to {@link #PAUSE_MAX}. A server that does not answer within
 * {@link #SILENCE_MAX} counts as away, even when its socket is open. While it is away commands are
 * refused at once, never queued. Safe for use from any thread.
 */
public final class RedisLink implements AutoCloseable {
  public static final Duration PAUSE_MAX = Duration.ofSeconds(2);
  public static final Duration SILENCE_MAX = Duration.ofSeconds(3);

  /** Most commands sent and not yet answered. */
  public static final int PENDING_COMMANDS_MAX = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
  private static final Duration PAUSE_MIN = Duration.ofMillis(100);
  private static final Duration PING_EVERY = Duration.ofMillis(500);
  private static final Duration COMMAND_MAX = Duration.ofSeconds(2);

  private final ClientResources resources;
  private final RedisClient client;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("redis-link").factory());
  private final Map<String, Consumer<String>> channels = new ConcurrentHashMap<>();
  private final List<Runnable> onConnected = new CopyOnWriteArrayList<>();
  private volatile @Nullable StatefulRedisConnection<String, String> connection;
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> feed;
  private volatile long answeredNanos;
  private volatile boolean connected;

  private RedisLink(RedisURI uri) {
    resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(
                () ->
                    Delay.exponential(
                        PAUSE_MIN.toMillis(), PAUSE_MAX.toMillis(), TimeUnit.MILLISECONDS, 2))
            .build();
    client = RedisClient.create(resources, uri);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(true)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(PENDING_COMMANDS_MAX)
            .socketOptions(SocketOptions.builder().connectTimeout(COMMAND_MAX).build())
            .timeoutOptions(TimeoutOptions.enabled(COMMAND_MAX))
            .build());
  }

  /**
   * Opens the link; Redis need not be there yet.
   *
   * @param uri for example {@code redis://host:6379}
   */
  public static RedisLink open(String uri) {
    var link = new RedisLink(RedisURI.create(uri));
    link.every(PING_EVERY, link::look);
    return link;
  }

  /** Whether Redis answered a moment ago. */
  public boolean isConnected() {
    return connected;
  }

  /** Where to send commands; empty while Redis is away. */
  Optional<RedisAsyncCommands<String, String>> commands() {
    var now = connection;
    return now == null || !connected ? Optional.empty() : Optional.of(now.async());
  }

  /** Hears a channel from now on, over every reconnection; one listener per channel. */
  void listen(String channel, Consumer<String> listener) {
    if (channels.putIfAbsent(channel, listener) != null) {
      throw new IllegalStateException("two listeners of " + channel + " on one link");
    }
    var now = feed;
    if (now != null) {
      var _ = now.async().subscribe(channel);
    }
  }

  /** Runs after every connection, on the link's thread, and at once if there is one. */
  void onConnected(Runnable work) {
    onConnected.add(work);
    if (connected) {
      thread.execute(() -> guarded(work));
    }
  }

  /** Runs again and again on the link's thread; it must not block. */
  void every(Duration pause, Runnable work) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RedisException e) {
      // Redis may go away at any step; the next turn starts anew.
      LOG.debug("redis: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("work with redis failed; the next turn starts anew", e);
    }
  }

  private void look() {
    var now = connection;
    if (now == null) {
      connect();
      return;
    }
    var listening = feed;
    boolean open = now.isOpen() && listening != null && listening.isOpen();
    if (open) {
      ping(now);
    }
    boolean answers = open && System.nanoTime() - answeredNanos < SILENCE_MAX.toNanos();
    if (answers != connected) {
      connected = answers;
      LOG.info(answers ? "redis is there" : "redis is away; going on without it");
      if (answers) {
        onConnected.forEach(RedisLink::guarded);
      }
    }
  }

  private void ping(StatefulRedisConnection<String, String> to) {
    var _ =
        to.async()
            .ping()
            .thenAccept(
                pong -> {
                  answeredNanos = System.nanoTime();
                });
  }

  private void connect() {
    try {
      var commandsTo = client.connect(StringCodec.UTF8);
      var listensTo = client.connectPubSub(StringCodec.UTF8);
      listensTo.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
              var listener = channels.get(channel);
              if (listener != null) {
                guarded(() -> listener.accept(message));
              }
            }
          });
      for (var channel : channels.keySet()) {
        var _ = listensTo.async().subscribe(channel);
      }
      answeredNanos = System.nanoTime();
      feed = listensTo;
      connection = commandsTo;
    } catch (RedisConnectionException e) {
      LOG.debug("redis is not there yet: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    connected = false;
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
  }
}
