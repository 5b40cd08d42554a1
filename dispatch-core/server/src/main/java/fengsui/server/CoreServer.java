package fengsui.server;

import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.archive.EventArchive;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.Decide;
import fengsui.domain.station.ReferenceCommand;
import fengsui.protocol.CommandPort;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.EventFeed;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.Reply;
import fengsui.server.archive.Archiver;
import fengsui.server.core.Applied;
import fengsui.server.core.Clocks;
import fengsui.server.core.CoreMachine;
import fengsui.server.core.DiskWatch;
import fengsui.server.core.Explainer;
import fengsui.server.core.Feed;
import fengsui.server.core.RecentRecords;
import fengsui.server.core.Scheduler;
import fengsui.server.core.Stamper;
import fengsui.server.log.LogKeeper;
import fengsui.server.log.LogRefused;
import fengsui.server.log.RatisLog;
import fengsui.server.operator.FeedThreads;
import fengsui.server.operator.VertxScheduler;
import fengsui.server.snapshot.SnapshotKeeper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** One running core: log, State, archive, feed and timers, and the ports for its own process. */
public final class CoreServer implements AutoCloseable {
  /** A log that is not applied and led within this time does not start. */
  static final Duration LEADING_MAX = Duration.ofMinutes(2);

  private final CoreConfig config;
  private final Closing closing;
  private final Vertx vertx = Vertx.vertx();
  private final Scheduler scheduler = new VertxScheduler(vertx);
  private final EventArchive archive;
  private final Archiver archiver;
  private final RatisLog log;
  private final CoreMachine machine;
  private final DiskWatch disk;

  private CoreServer(CoreConfig config, Closing closing) throws IOException, LogRefused {
    this.config = config;
    this.closing = closing;
    closing.add(() -> vertx.close().await());
    var database = Database.sqlite(config.dataFolder().resolve("archive.db"));
    closing.add(database::close);
    archive = new JdbcArchive(database);
    var recovered = Recovered.of(config.dataFolder(), archive);
    var recent = recovered.recent();
    archiver = new Archiver(archive, recent, recovered.archived());
    log = new RatisLog(recovered.logFolder());
    machine = machine(recovered, recent);
    disk = disk();
    open(recovered);
  }

  private CoreMachine machine(Recovered recovered, RecentRecords recent) {
    var replies = Executors.newVirtualThreadPerTaskExecutor();
    closing.add(replies::close);
    var ports =
        new CoreMachine.Ports(
            Clocks.system(),
            scheduler,
            log,
            Decide::step,
            time -> new Stamper(config.tokens(), time),
            Explainer.NONE,
            replies,
            new FeedThreads(vertx),
            archive::read,
            archiver::status);
    var made = new CoreMachine(ports, recovered.history(), recovered.from(), recent);
    closing.add(made::abandon);
    return made;
  }

  private DiskWatch disk() throws IOException {
    var store = Files.getFileStore(config.dataFolder());
    var watch =
        new DiskWatch(() -> usable(store), config.limits().diskReserveBytes(), machine.gate());
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
    machine.watch(record -> snapshots.check());
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

  /** Starts a core on its data folder and returns once all of its log is applied. */
  public static CoreServer start(CoreConfig config) throws CoreStartException {
    var folder = config.dataFolder();
    var closing = new Closing();
    try {
      Files.createDirectories(folder);
      var core = new CoreServer(config, closing);
      if (!core.machine.awaitLeading(LEADING_MAX)) {
        throw new IOException(
            "the decision log was not applied within " + LEADING_MAX.toSeconds() + " s");
      }
      return core;
    } catch (LogRefused e) {
      closing.close();
      throw new CoreStartException(String.valueOf(e.getMessage()), e);
    } catch (IOException | DatabaseUnavailable e) {
      closing.close();
      throw new CoreStartException(
          "The core cannot use its data folder " + folder + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      closing.close();
      Thread.currentThread().interrupt();
      throw new CoreStartException("The start was interrupted.", e);
    }
  }

  /** Hands in reference data of the first set-up, in the name of the service itself. */
  public CompletableFuture<Reply> setUp(ReferenceCommand command) {
    return machine.commands().setUp(command);
  }

  public CommandPort commandPort() {
    return machine.commands();
  }

  public EventFeed eventFeed() {
    return machine.feed();
  }

  public PositionFeed positionFeed() {
    return config.positions();
  }

  public CoreStatus status() {
    return machine.status();
  }

  /** How far the log is applied. */
  public Applied applied() {
    return machine.applied();
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
