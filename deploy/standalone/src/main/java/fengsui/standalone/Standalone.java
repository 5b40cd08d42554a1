package fengsui.standalone;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryPresence;
import fengsui.bus.MemoryRateLimit;
import fengsui.bus.Presence;
import fengsui.console.ConsoleConfig;
import fengsui.console.ConsoleServer;
import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.account.Accounts;
import fengsui.db.account.Pairing;
import fengsui.db.account.PasswordPolicy;
import fengsui.db.account.SessionTokens;
import fengsui.db.history.History;
import fengsui.db.table.Projector;
import fengsui.db.table.ProjectorLoop;
import fengsui.mobile.MobileConfig;
import fengsui.mobile.MobilePorts;
import fengsui.mobile.MobileServer;
import fengsui.mobile.access.StoredAccounts;
import fengsui.protocol.ExercisePort;
import fengsui.protocol.Replica;
import fengsui.protocol.SteadyClock;
import fengsui.server.CoreConfig;
import fengsui.server.CoreServer;
import fengsui.server.CoreStartException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole service in one process. Core first, then both edges side by side; closing goes the
 * other way round. Everything stands on the ports of the protocol, so the server shape differs only
 * in what is plugged in here.
 */
public final class Standalone implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

  /** Longest wait of a question about the past for what was decided at this moment. */
  private static final Duration HISTORY_MAX = Duration.ofSeconds(3);

  private final Deque<AutoCloseable> opened;
  private final StandaloneConfig config;
  private final SessionTokens tokens;
  private final Accounts accounts;
  private final Pairing pairing;
  private final MemoryPositions positions = new MemoryPositions();
  private final Presence presence;
  private final AtomicReference<@Nullable ExercisePort> exercises = new AtomicReference<>();
  private final CoreServer core;
  private final Replica replica;
  private final ConsoleServer console;
  private final MobileServer phone;

  /**
   * @param opened gets what is open, also when the start fails on the way
   */
  private Standalone(StandaloneConfig config, Deque<AutoCloseable> opened)
      throws StartException, CoreStartException {
    this.config = config;
    this.opened = opened;
    var clock = SteadyClock.ofThisMachine();
    var folder = open(DataFolder.open(config.dataFolder()));
    folder.requireAccounts(config.coreFolder());
    var accountsDatabase = open(Database.sqlite(folder.accounts()));
    tokens = SessionTokens.open(config.dataFolder(), accountsDatabase, clock);
    accounts = new Accounts(accountsDatabase, tokens, PasswordPolicy.DEFAULT, clock);
    pairing = new Pairing(accountsDatabase, tokens, clock);
    presence = new MemoryPresence(clock);
    core = open(CoreServer.start(coreConfig(clock)));
    core.watchForDamage(folder.accounts());
    PackInForce.activate(core, config);
    core.openPack();
    var history = openHistory();
    replica = open(new Replica(core.eventFeed(), System::nanoTime));
    var rates = new MemoryRateLimit(clock);
    var phones = CompletableFuture.supplyAsync(() -> MobileServer.start(phoneConfig(rates, clock)));
    open(() -> phones.join().close());
    console = open(ConsoleServer.start(consoleConfig(rates, history, clock)));
    console.showFiguresIn(core.metrics());
    phone = joined(phones);
    core.warmUp();
  }

  /** Starts everything and returns once both pages are served, or throws saying what to do. */
  public static Standalone start(StandaloneConfig config) throws StartException {
    requirePorts(config);
    var opened = new ArrayDeque<AutoCloseable>();
    boolean started = false;
    try {
      var service = new Standalone(config, opened);
      service.tellReady();
      started = true;
      return service;
    } catch (DatabaseUnavailable e) {
      throw new StartException(
          e.isDiskFull()
              ? "The disk of " + config.dataFolder() + " is full. Free some room and start again."
              : e.getMessage()
                  + " (in "
                  + config.dataFolder()
                  + "). If the file is damaged, put back the last copy of the whole data folder.",
          e);
    } catch (CoreStartException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    } finally {
      if (!started) {
        RunningCommand.closeNewestFirst(opened);
      }
    }
  }

  /** Throws unless all its ports can be had, and says with which option to choose another. */
  static void requirePorts(StandaloneConfig config) throws StartException {
    FreePort.require(config.address(), config.consolePort(), "--console-port");
    FreePort.require(config.address(), config.phonePort(), "--phone-port");
    FreePort.require("127.0.0.1", config.operatorPort(), "--operator-port");
  }

  private void tellReady() {
    LOG.atInfo()
        .addKeyValue("data", config.dataFolder())
        .addKeyValue("console", consolePort())
        .addKeyValue("phone", phonePort())
        .addKeyValue("operator", core.operatorPort())
        .log("service is ready");
  }

  private History openHistory() {
    var database = core.archiveDatabase();
    var projector = open(ProjectorLoop.start(new Projector(database, core.archive())));
    core.keepCurrent(projector);
    return new History(database, number -> awaitTables(projector, number));
  }

  private static void awaitTables(ProjectorLoop tables, long number) {
    try {
      if (!tables.await(number, HISTORY_MAX)) {
        LOG.atDebug()
            .addKeyValue("number", number)
            .log("the past is shown as far as it is written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CoreConfig coreConfig(SteadyClock clock) {
    var limits =
        new CoreConfig.Limits(
            CoreConfig.Limits.DEFAULT.snapshotEveryEntries(),
            CoreConfig.Limits.DEFAULT.diskReserveBytes(),
            config.operatorPort());
    return new CoreConfig(
        config.coreFolder(),
        config.packsFolder(),
        tokens,
        positions,
        limits,
        config.weights(),
        config.cover(),
        clock);
  }

  private ConsoleConfig consoleConfig(MemoryRateLimit rates, History history, InstantSource clock) {
    return new ConsoleConfig(
        config.address(),
        config.consolePort(),
        null,
        "http://localhost:" + config.phonePort(),
        Set.of(),
        core.commandPort(),
        core.queryPort(),
        replica,
        positions,
        accounts,
        pairing,
        tokens,
        history,
        presence,
        rates,
        clock,
        () -> Optional.ofNullable(exercises.get()),
        config.advice());
  }

  private MobileConfig phoneConfig(MemoryRateLimit rates, InstantSource clock) {
    var ports =
        new MobilePorts(
            core.commandPort(),
            core.audienceFeed(),
            positions,
            core.queryPort(),
            core::status,
            new StoredAccounts(accounts, pairing, tokens),
            tokens,
            presence,
            rates);
    return new MobileConfig(
        config.address(), config.phonePort(), null, ports, core.metrics(), clock);
  }

  private static <T> T joined(CompletableFuture<T> future) throws StartException {
    try {
      return future.join();
    } catch (CompletionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new StartException("The phone server did not start: " + cause.getMessage(), cause);
    }
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  public CoreServer core() {
    return core;
  }

  public SessionTokens tokens() {
    return tokens;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Pairing pairing() {
    return pairing;
  }

  public MemoryPositions positions() {
    return positions;
  }

  public Presence presence() {
    return presence;
  }

  /** Offers exercises at the console from now on. */
  public void offer(ExercisePort port) {
    exercises.set(port);
  }

  /** The port the console listens on. */
  public int consolePort() {
    return console.port();
  }

  /** The port the phone server listens on. */
  public int phonePort() {
    return phone.port();
  }

  /** Ends the edges first, so that seats and phones hear goodbye while the core still answers. */
  @Override
  public void close() {
    RunningCommand.closeNewestFirst(opened);
    LOG.info("service has ended");
  }
}
