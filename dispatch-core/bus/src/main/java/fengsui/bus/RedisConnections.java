package fengsui.bus;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The two connections of a {@link RedisLink}: one for commands, one that listens. Both are made by
 * hand, without a Spring context. Nothing connects before the first use; a lost connection comes
 * back by itself with a pause that grows to {@link #PAUSE_MAX}; meanwhile commands are refused at
 * once. Each call may block for {@link #COMMAND_MAX}.
 */
final class RedisConnections implements AutoCloseable {
  static final Duration PAUSE_MAX = Duration.ofSeconds(2);

  /** Longest wait for a connection, and for the answer to one command. */
  static final Duration COMMAND_MAX = Duration.ofSeconds(1);

  /** Most commands sent and not yet answered. */
  static final int PENDING_COMMANDS_MAX = 10_000;

  /** How the name of every channel ends. */
  static final String FEED = ":feed";

  private static final Logger LOG = LoggerFactory.getLogger(RedisConnections.class);
  private static final Duration PAUSE_MIN = Duration.ofMillis(100);

  /**
   * One subscription to all channels, so that a listener that comes later needs no word with Redis:
   * the container waits without limit for the answer to a second subscription.
   */
  private static final PatternTopic ALL_CHANNELS = PatternTopic.of("fengsui:*" + FEED);

  private final ClientResources resources;
  private final LettuceConnectionFactory factory;
  private final StringRedisTemplate commands;
  private final BiConsumer<String, String> onMessage;
  private @Nullable RedisMessageListenerContainer container;

  /**
   * @param onMessage hears channel and message, on a thread of the connection; it must not block
   */
  RedisConnections(String uri, BiConsumer<String, String> onMessage) {
    var redis = RedisURI.create(uri);
    this.onMessage = onMessage;
    resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(
                () ->
                    Delay.exponential(
                        PAUSE_MIN.toMillis(), PAUSE_MAX.toMillis(), TimeUnit.MILLISECONDS, 2))
            .build();
    factory =
        new LettuceConnectionFactory(
            LettuceConnectionFactory.createRedisConfiguration(redis),
            LettuceClientConfiguration.builder()
                .apply(redis)
                .clientResources(resources)
                .clientOptions(options())
                .commandTimeout(COMMAND_MAX)
                .shutdownTimeout(COMMAND_MAX)
                .build());
    factory.afterPropertiesSet();
    commands = new StringRedisTemplate(factory);
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(true)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(PENDING_COMMANDS_MAX)
        .socketOptions(SocketOptions.builder().connectTimeout(COMMAND_MAX).build())
        .timeoutOptions(TimeoutOptions.enabled(COMMAND_MAX))
        .build();
  }

  /** Where commands go; throws a {@link org.springframework.dao.DataAccessException} when away. */
  StringRedisTemplate commands() {
    return commands;
  }

  /** Whether a subscription was made; it may be broken at the moment. */
  synchronized boolean isSubscribed() {
    return container != null;
  }

  /**
   * Listens to all channels on a connection of its own, in place of the one before. Throws when
   * Redis does not answer in time.
   */
  synchronized void subscribe() {
    unsubscribe();
    var fresh = new RedisMessageListenerContainer();
    fresh.setConnectionFactory(factory);
    // Messages keep their order: they are handled where they arrive.
    fresh.setTaskExecutor(Runnable::run);
    fresh.setErrorHandler(e -> LOG.error("a message from redis was not handled", e));
    fresh.setMaxSubscriptionRegistrationWaitingTime(COMMAND_MAX.toMillis());
    // A failed attempt ends here; the link decides when to try again.
    fresh.setRecoveryBackoff(new FixedBackOff(PAUSE_MIN.toMillis(), 0));
    fresh.addMessageListener(
        (message, _) -> onMessage.accept(text(message.getChannel()), text(message.getBody())),
        ALL_CHANNELS);
    fresh.afterPropertiesSet();
    boolean listens = false;
    try {
      fresh.start();
      container = fresh;
      listens = true;
    } finally {
      if (!listens) {
        fresh.stop();
      }
    }
  }

  private synchronized void unsubscribe() {
    var before = container;
    container = null;
    if (before != null) {
      before.stop();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    unsubscribe();
    factory.destroy();
    var _ = resources.shutdown(0, COMMAND_MAX.toMillis(), TimeUnit.MILLISECONDS);
  }
}
