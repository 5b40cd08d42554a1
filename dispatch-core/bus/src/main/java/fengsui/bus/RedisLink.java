package fengsui.bus;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * One process's link to Redis. It may be opened while Redis is away, and comes back by itself.
 * Templates block, so they are used on two kinds of thread only: the link's own, and a virtual
 * thread per {@link #ask question}, whose asker waits no longer than it says. While Redis is away
 * nothing is sent and nothing is queued. Safe for use from any thread.
 *
 * <p>Redis is there when the link hears its own pulse, which it publishes on one connection and
 * hears on the other. So "there" means that commands and the subscription both work, and a server
 * that is stopped with its sockets open counts as away after {@link #SILENCE_MAX}.
 */
public final class RedisLink implements AutoCloseable {
  public static final Duration SILENCE_MAX = Duration.ofSeconds(3);

  /** Most questions that wait for their answer; more are refused. */
  public static final int QUESTIONS_MAX = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
  private static final Duration PULSE_EVERY = Duration.ofMillis(500);

  /** After so many pulses sent and none heard the link subscribes anew. */
  private static final int UNHEARD_MAX = 6;

  private static final Executor ASKERS = Thread::startVirtualThread;

  private final RedisConnections connections;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("redis-link").factory());
  private final Semaphore questions = new Semaphore(QUESTIONS_MAX);
  private final Map<String, Consumer<String>> channels = new ConcurrentHashMap<>();
  private final List<Consumer<StringRedisTemplate>> onConnected = new CopyOnWriteArrayList<>();
  private final Set<Object> failing = ConcurrentHashMap.newKeySet();
  private final String pulse = "fengsui:pulse:" + UUID.randomUUID() + RedisConnections.FEED;
  private final AtomicInteger unheard = new AtomicInteger();
  private volatile long heardNanos;
  private volatile boolean connected;

  private RedisLink(String uri) {
    connections = new RedisConnections(uri, this::hear);
    channels.put(pulse, _ -> heardPulse());
  }

  /**
   * Opens the link; Redis need not be there yet.
   *
   * @param uri for example {@code redis://host:6379}
   */
  public static RedisLink open(String uri) {
    var link = new RedisLink(uri);
    var _ = link.thread.scheduleWithFixedDelay(link::look, 0, PULSE_EVERY.toMillis(), MILLISECONDS);
    return link;
  }

  /** Whether Redis answered a moment ago. */
  public boolean isConnected() {
    return connected && System.nanoTime() - heardNanos < SILENCE_MAX.toNanos();
  }

  /**
   * Asks Redis and waits at most so long. Empty while Redis is away, when it is slower or refuses,
   * and when {@link #QUESTIONS_MAX} others wait.
   */
  <T> Optional<T> ask(Duration waitMax, Function<StringRedisTemplate, @Nullable T> question) {
    if (!isConnected() || !questions.tryAcquire()) {
      return Optional.empty();
    }
    var answer =
        CompletableFuture.<Optional<T>>supplyAsync(
            () -> {
              try {
                return Optional.ofNullable(question.apply(connections.commands()));
              } finally {
                questions.release();
              }
            },
            ASKERS);
    try {
      return answer.get(waitMax.toMillis(), MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("redis gave no answer: {}", e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Hears a channel from now on, over every reconnection; one listener per channel. It is called on
   * a thread of the connection and must not block.
   *
   * @param channel ends in {@code :feed}
   */
  void listen(String channel, Consumer<String> listener) {
    if (!channel.startsWith("fengsui:") || !channel.endsWith(RedisConnections.FEED)) {
      throw new IllegalArgumentException("a channel must be fengsui:...:feed: " + channel);
    }
    if (channels.putIfAbsent(channel, listener) != null) {
      throw new IllegalStateException("two listeners of " + channel + " on one link");
    }
  }

  /**
   * Runs after every connection, on the link's thread, and soon if there is one. When Redis fails
   * meanwhile it runs again at the next connection.
   */
  void onConnected(Consumer<StringRedisTemplate> work) {
    onConnected.add(work);
    if (connected) {
      thread.execute(() -> connected &= isDone(work));
    }
  }

  /** Runs again and again on the link's thread; left out while Redis is away. */
  void every(Duration pause, Consumer<StringRedisTemplate> work) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> {
              if (isConnected()) {
                var _ = isDone(work);
              }
            },
            pause.toMillis(),
            pause.toMillis(),
            MILLISECONDS);
  }

  /** Whether the work was done; its turn comes again when it was not. */
  private boolean isDone(Consumer<StringRedisTemplate> work) {
    try {
      work.accept(connections.commands());
      failing.remove(work);
      return true;
    } catch (DataAccessException e) {
      // Redis may go away at any step, or be full: said once, not ten times a second.
      if (failing.add(work)) {
        LOG.warn("redis did not do its work; tried again at the next turn: {}", e.getMessage());
      }
    } catch (RuntimeException e) {
      LOG.error("work with redis failed; the next turn starts anew", e);
    }
    return false;
  }

  private void look() {
    boolean refused = false;
    try {
      var _ = connections.commands().convertAndSend(pulse, "");
      if (!connections.isSubscribed() || unheard.incrementAndGet() > UNHEARD_MAX) {
        unheard.set(0);
        connections.subscribe();
      }
    } catch (QueryTimeoutException e) {
      LOG.debug("redis is slow: {}", e.getMessage());
    } catch (DataAccessException e) {
      LOG.debug("redis is not there: {}", e.getMessage());
      refused = true;
    } catch (RuntimeException e) {
      LOG.warn("redis was not subscribed to; tried again soon: {}", e.toString());
      refused = true;
    }
    if (connected && (refused || !isConnected())) {
      connected = false;
      LOG.info("redis is away; going on without it");
    }
  }

  private void hear(String channel, String message) {
    var listener = channels.get(channel);
    if (listener != null) {
      listener.accept(message);
    }
  }

  private void heardPulse() {
    heardNanos = System.nanoTime();
    unheard.set(0);
    if (!connected && !thread.isShutdown()) {
      thread.execute(this::comeBack);
    }
  }

  private void comeBack() {
    if (!connected && onConnected.stream().allMatch(this::isDone)) {
      connected = true;
      LOG.info("redis is there");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    connected = false;
    try {
      var _ = thread.awaitTermination(RedisConnections.COMMAND_MAX.toMillis(), MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.close();
  }
}
