package fengsui.server.log;

import fengsui.server.core.DecisionLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.ratis.protocol.ClientId;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientReply;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.protocol.RaftPeerId;
import org.apache.ratis.protocol.SnapshotManagementRequest;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.server.storage.RaftStorage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decision log on Apache Ratis with one member, in this process and without a port. An entry is
 * applied only when it is synced to disk. Check the files with {@link LogCheck} before opening.
 */
public final class RatisLog implements DecisionLog {
  private static final Logger LOG = LoggerFactory.getLogger(RatisLog.class);

  private static final RaftPeerId MEMBER = RaftPeerId.valueOf("core-1");
  private static final RaftGroupId GROUP =
      RaftGroupId.valueOf(UUID.fromString("f0e11931-0000-4000-8000-66656e677375"));
  private static final long PURGE_MILLIS_MAX = 30_000;
  private static final Message TICKET = Message.valueOf("f");

  private final Path folder;
  private final ClientId client = ClientId.randomId();
  private final AtomicLong calls = new AtomicLong();
  private volatile @Nullable Opened opened;

  private record Opened(RaftServer server, DecisionStateMachine machine) {}

  /**
   * @param folder where the log lives; created when it is missing
   */
  public RatisLog(Path folder) {
    this.folder = folder;
  }

  /** Folder of the log files of the log that lives in {@code folder}. */
  public static Path files(Path folder) {
    return folder.resolve(GROUP.getUuid().toString()).resolve("current");
  }

  /**
   * Opens or creates the log. Returns before its entries are applied; {@link Applier#leading} tells
   * when they are.
   *
   * @param applied index up to which entries are applied already; -1 for none
   * @param purgeable log index up to which a snapshot is kept and archived
   */
  public synchronized void open(Applier applier, long term, long applied, LongSupplier purgeable)
      throws IOException {
    var machine =
        new DecisionStateMachine(
            applier, applied < 0 ? null : TermIndex.valueOf(term, applied), purgeable);
    var server =
        RaftServer.newBuilder()
            .setServerId(MEMBER)
            .setGroup(RaftGroup.valueOf(GROUP, RaftPeer.newBuilder().setId(MEMBER).build()))
            .setProperties(LogSettings.lone(folder))
            .setOption(RaftStorage.StartupOption.RECOVER)
            .setStateMachine(machine)
            .build();
    try {
      server.start();
    } catch (CompletionException e) {
      giveUp(server, e);
      throw new IOException("the decision log cannot be started: " + e.getCause(), e);
    } catch (IOException | RuntimeException e) {
      giveUp(server, e);
      throw e;
    }
    opened = new Opened(server, machine);
  }

  /** Lets go of the folder's lock, so that the log can be opened later. */
  private static void giveUp(RaftServer server, Exception why) {
    try {
      server.close();
    } catch (IOException | RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public CompletableFuture<Void> append(Entry entry) {
    var now = opened;
    if (now == null) {
      return CompletableFuture.failedFuture(new NotTaken("the decision log is not open"));
    }
    long call = calls.incrementAndGet();
    var waiting = now.machine().await(call, entry);
    CompletableFuture<RaftClientReply> reply;
    try {
      reply = now.server().submitClientRequestAsync(request(call));
    } catch (IOException | RuntimeException e) {
      reply = CompletableFuture.failedFuture(e);
    }
    return reply.handle(
        (answer, failure) -> {
          now.machine().forget(call);
          var problem = failure != null ? failure : answer.getException();
          if (problem != null) {
            throw failed(problem, waiting);
          }
          return null;
        });
  }

  private static CompletionException failed(
      Throwable problem, DecisionStateMachine.Waiting waiting) {
    return new CompletionException(
        waiting.stamped ? problem : new NotTaken("the decision log took nothing: " + problem));
  }

  private RaftClientRequest request(long call) {
    return RaftClientRequest.newBuilder()
        .setClientId(client)
        .setServerId(MEMBER)
        .setGroupId(GROUP)
        .setCallId(call)
        .setMessage(TICKET)
        .setType(RaftClientRequest.writeRequestType())
        .build();
  }

  /** Lets go of files that hold only what a kept snapshot and the archive hold as well. */
  public void purge() throws IOException {
    var now = opened;
    if (now != null) {
      var reply =
          now.server()
              .snapshotManagementAsync(
                  SnapshotManagementRequest.newCreate(
                      client, MEMBER, GROUP, calls.incrementAndGet(), PURGE_MILLIS_MAX));
      var _ =
          reply.whenComplete(
              (answer, failure) -> {
                var problem = failure != null ? failure : answer.getException();
                if (problem != null) {
                  LOG.atWarn().setCause(problem).log("old log files could not be purged");
                }
              });
    }
  }

  /** Entries that are written and not yet applied. */
  public long queued() {
    var now = opened;
    if (now == null) {
      return 0;
    }
    try {
      var division = now.server().getDivision(GROUP);
      return Math.max(
          0, division.getRaftLog().getNextIndex() - 1 - division.getInfo().getLastAppliedIndex());
    } catch (IOException e) {
      return 0;
    }
  }

  /** Closes; what is durable stays. Harmless when it is closed. */
  public synchronized void close() throws IOException {
    var now = opened;
    opened = null;
    if (now != null) {
      now.server().close();
    }
  }
}
