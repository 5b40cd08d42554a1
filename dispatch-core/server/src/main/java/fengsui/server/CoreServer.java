package fengsui.server;

import fengsui.db.DamageCheck;
import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.archive.EventArchive;
import fengsui.db.archive.JdbcArchive;
import fengsui.db.table.ProjectorLoop;
import fengsui.domain.Decide;
import fengsui.domain.Recorded;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceEvent;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.CommandPort;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.EventFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.Reply;
import fengsui.server.archive.Archiver;
import fengsui.server.audience.LocalAudience;
import fengsui.server.core.Applied;
import fengsui.server.core.Clocks;
import fengsui.server.core.CoreMachine;
import fengsui.server.core.DiskWatch;
import fengsui.server.core.Explainer;
import fengsui.server.core.Feed;
import fengsui.server.core.LateExplainer;
import fengsui.server.core.RecentRecords;
import fengsui.server.core.Scheduler;
import fengsui.server.core.Stamper;
import fengsui.server.eta.ArrivalReports;
import fengsui.server.eta.EtaNights;
import fengsui.server.log.LogKeeper;
import fengsui.server.log.LogRefused;
import fengsui.server.log.RatisLog;
import fengsui.server.operator.CoreMetrics;
import fengsui.server.operator.FeedThreads;
import fengsui.server.operator.OperatorPage;
import fengsui.server.operator.VertxScheduler;
import fengsui.server.query.Queries;
import fengsui.server.snapshot.SnapshotKeeper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One running core: log, State, archive, feed and timers, and the ports for its own process. */
public final class CoreServer implements AutoCloseable {
  /** A log that is not applied and led within this time does not start. */
  static final Duration LEADING_MAX = Duration.ofMinutes(2);

  private static final String ARCHIVE = "archive.db";

  private final CoreConfig config;
  private final Closing closing;
  private final Clocks clocks = Clocks.system();
  private final Vertx vertx = Vertx.vertx();
  private final Scheduler scheduler = new VertxScheduler(vertx);
  private final Database database;
  private final EventArchive archive;
  private final Archiver archiver;
  private final RatisLog log;
  private final CoreMachine machine;
  private final DiskWatch disk;
  private final CoreMetrics metrics = new CoreMetrics();
  private final Queries queries;
  private final LocalAudience audience;
  private final EtaNights nights;
  private final List<DamageCheck> checks = new CopyOnWriteArrayList<>();
  private @Nullable OperatorPage page;

  private CoreServer(CoreConfig config, Closing closing) throws IOException, LogRefused {
    this.config = config;
    this.closing = closing;
    closing.add(() -> vertx.close().await());
    database = Database.sqlite(config.dataFolder().resolve(ARCHIVE));
    closing.add(database::close);
    archive = new JdbcArchive(database);
    var recovered = Recovered.of(config.dataFolder(), archive);
    var recent = recovered.recent(clocks);
    archiver = new Archiver(archive, recent, recovered.archived(), clocks);
    log = new RatisLog(recovered.logFolder());
    var explainer = new LateExplainer();
    machine = machine(recovered, recent, explainer);
    queries =
        new Queries(
            () -> machine.applied().state(),
            machine.time()::now,
            config.clock(),
            config.positions(),
            config.packsFolder(),
            config.weights(),
            config.cover());
    queries.readPast(archive);
    closing.add(queries::close);
    explainer.use(queries.explainer());
    nights = nights();
    disk = disk();
    audience = new LocalAudience(machine.feed());
    closing.add(audience::close);
    metrics.bind(machine, log::queued, disk);
    metrics.watchPack(queries::packOpenSeconds);
    metrics.watchRoads(queries::roadControlsInForce, queries::isByLabels);
    open(recovered);
  }

  private EtaNights nights() {
    var reports =
        new ArrivalReports(
            database, queries.pastWays(), () -> machine.applied().state(), machine.time()::now);
    closing.add(reports::close);
    queries.use(reports);
    return new EtaNights(
        reports,
        () -> machine.applied().state(),
        machine.time()::now,
        command -> {
          var _ = setUp(command);
        });
  }

  private CoreMachine machine(Recovered recovered, RecentRecords recent, Explainer explainer) {
    var replies = Executors.newVirtualThreadPerTaskExecutor();
    closing.add(replies::close);
    var ports =
        new CoreMachine.Ports(
            clocks,
            scheduler,
            log,
            Decide::step,
            time -> new Stamper(config.tokens(), time),
            explainer,
            metrics,
            replies,
            new FeedThreads(vertx),
            archive::read,
            (time, accepts, why, step) ->
                archiver.status(time, accepts, why, step).withDamagedFiles(damagedFiles()));
    var made = new CoreMachine(ports, recovered.history(), recovered.from(), recent);
    closing.add(made::abandon);
    return made;
  }

  private DiskWatch disk() throws IOException {
    var store = Files.getFileStore(config.dataFolder());
    var watch =
        new DiskWatch(
            () -> usable(store), config.limits().diskReserveBytes(), machine.gate(), clocks);
    watch.check();
    scheduler.every(Feed.PULSE, watch::check);
    return watch;
  }

  private static long usable(FileStore store) {
    try {
      return store.getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  private void open(Recovered recovered) throws IOException {
    var snapshots =
        new SnapshotKeeper(
            recovered.snapshots(),
            archiver,
            machine::applied,
            recovered.history(),
            config.limits().snapshotEveryEntries(),
            recovered.from().index(),
            log::purge);
    machine.watch(
        record -> {
          snapshots.check();
          if (activatesPack(record)) {
            var _ = queries.openPack();
          } else if (changesRoads(record)) {
            queries.followRoads();
          }
        });
    archiver.start(machine.gate());
    closing.add(archiver::close);
    var keeper =
        new LogKeeper(
            log,
            recovered.logFiles(),
            machine,
            machine::applied,
            snapshots::purgeable,
            disk::isFull,
            scheduler);
    closing.add(keeper::close);
    keeper.open();
    closing.add(snapshots::close);
    closing.add(machine::close);
  }

  private void begin() throws IOException, InterruptedException {
    if (!machine.awaitLeading(LEADING_MAX)) {
      throw new IOException(
          "the decision log was not applied within " + LEADING_MAX.toSeconds() + " s");
    }
    scheduler.every(EtaNights.LOOK, nights::look);
    queries.watchCover();
    int port = config.limits().operatorPort();
    if (port >= 0) {
      var opened = OperatorPage.open(vertx, port, metrics.registry(), this::status);
      closing.add(opened::close);
      page = opened;
    }
    watchForDamage(config.dataFolder().resolve(ARCHIVE));
  }

  private static boolean activatesPack(Recorded record) {
    return record.events().stream().anyMatch(ReferenceEvent.PackActivated.class::isInstance);
  }

  private static boolean changesRoads(Recorded record) {
    return record.events().stream().anyMatch(RoadEvent.class::isInstance);
  }

  /** Starts a core on its data folder and returns once all of its log is applied. */
  public static CoreServer start(CoreConfig config) throws CoreStartException {
    var folder = config.dataFolder();
    var closing = new Closing();
    boolean started = false;
    try {
      Files.createDirectories(folder);
      var core = new CoreServer(config, closing);
      core.begin();
      started = true;
      return core;
    } catch (LogRefused e) {
      throw new CoreStartException(String.valueOf(e.getMessage()), e);
    } catch (IOException | DatabaseUnavailable e) {
      throw new CoreStartException(
          "The core cannot use its data folder "
              + folder
              + ": "
              + e.getMessage()
              + ". If the disk is full or not writable, put that right and start again. If a file"
              + " is damaged, keep a copy of this folder, then restore the core from its last"
              + " backup.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CoreStartException("The start was interrupted.", e);
    } finally {
      if (!started) {
        closing.close();
      }
    }
  }

  /** Hands in reference data of the first set-up, in the name of the service itself. */
  public CompletableFuture<Reply> setUp(ReferenceCommand command) {
    return machine.commands().setUp(command);
  }

  /**
   * Returns once the region pack in force is open, or cannot be, which the log explains. Worth
   * calling before other parts of the process start: they would only make it slower.
   */
  public void openPack() {
    queries.openPack().join();
  }

  /**
   * Lets the code of proposals and searches get warm in the background; worth calling once
   * reference data are there.
   */
  public void warmUp() {
    queries.warmUp();
  }

  public CommandPort commandPort() {
    return machine.commands();
  }

  public EventFeed eventFeed() {
    return machine.feed();
  }

  public QueryPort queryPort() {
    return queries;
  }

  public AudienceFeed audienceFeed() {
    return audience;
  }

  /** Metrics of the core, to which other parts of the process may add. */
  public PrometheusMeterRegistry metrics() {
    return metrics.registry();
  }

  /** Loopback port of health, status and metrics; -1 when none is open. */
  public int operatorPort() {
    var opened = page;
    return opened == null ? -1 : opened.port();
  }

  public CoreStatus status() {
    return machine.status();
  }

  /** How far the log is applied. */
  public Applied applied() {
    return machine.applied();
  }

  /**
   * The database the archive stands in, for the tables and the history of the same process: SQLite
   * has one writer, so they must share one handle.
   */
  public Database archiveDatabase() {
    return database;
  }

  /**
   * Wakes what writes the tables whenever the archive has grown, and shows how far it is behind.
   */
  public void keepCurrent(ProjectorLoop tables) {
    archiver.onGrowth(tables::wake);
    metrics.watchTables(
        () -> Math.max(0, archiver.archived() - tables.number()), tables::isFailing);
    tables.wake();
  }

  /**
   * Reads a SQLite file in the background and shows in status and metrics whether it is damaged;
   * its database must stay open until this core is closed. The core's own archive is watched
   * anyway.
   */
  public void watchForDamage(Path file) {
    var check = DamageCheck.start(file);
    closing.add(check::close);
    checks.add(check);
    metrics.watchForDamage(check);
  }

  private List<String> damagedFiles() {
    return checks.stream()
        .filter(check -> check.result() == DamageCheck.Result.DAMAGED)
        .map(DamageCheck::fileName)
        .limit(CoreStatus.DAMAGED_FILES_MAX)
        .toList();
  }

  /** The core's own archive, for reading. */
  public EventArchive archive() {
    return archive;
  }

  /** Takes no more commands, archives and keeps what was decided, and ends. */
  @Override
  public void close() {
    closing.close();
  }
}
