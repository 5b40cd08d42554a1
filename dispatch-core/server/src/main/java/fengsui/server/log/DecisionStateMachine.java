package fengsui.server.log;

import fengsui.domain.Check;
import fengsui.server.core.DecisionLog;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftClientRequest;
import org.apache.ratis.server.protocol.TermIndex;
import org.apache.ratis.statemachine.SnapshotInfo;
import org.apache.ratis.statemachine.TransactionContext;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.statemachine.impl.FileListSnapshotInfo;
import org.apache.ratis.thirdparty.com.google.protobuf.UnsafeByteOperations;
import org.jspecify.annotations.Nullable;

/**
 * Between Ratis and the core: stamps an entry when Ratis gives it its place, and hands on what is
 * durable. Entries come from one thread, so stamps are in log order.
 */
final class DecisionStateMachine extends BaseStateMachine {
  private static final long NOTHING = -1;

  private final DecisionLog.Applier applier;
  private final @Nullable TermIndex from;
  private final LongSupplier purgeable;
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  /** An entry that has no place yet. */
  static final class Waiting {
    private final DecisionLog.Entry entry;
    volatile boolean stamped;

    Waiting(DecisionLog.Entry entry) {
      this.entry = entry;
    }
  }

  /**
   * @param from last entry that is applied already; null for none
   * @param purgeable log index up to which a snapshot is kept and archived
   */
  DecisionStateMachine(
      DecisionLog.Applier applier, @Nullable TermIndex from, LongSupplier purgeable) {
    this.applier = applier;
    this.from = from;
    this.purgeable = purgeable;
    if (from != null) {
      setLastAppliedTermIndex(from);
    }
  }

  Waiting await(long call, DecisionLog.Entry entry) {
    var place = new Waiting(entry);
    waiting.put(call, place);
    return place;
  }

  void forget(long call) {
    waiting.remove(call);
  }

  @Override
  public TransactionContext startTransaction(RaftClientRequest request) throws IOException {
    var place = waiting.get(request.getCallId());
    if (place == null) {
      throw new IOException("only the core itself appends to its log");
    }
    var bytes = place.entry.stamp();
    place.stamped = true;
    return TransactionContext.newBuilder()
        .setStateMachine(this)
        .setClientRequest(request)
        .setLogData(UnsafeByteOperations.unsafeWrap(bytes))
        .build();
  }

  @Override
  public CompletableFuture<Message> applyTransaction(TransactionContext transaction) {
    var entry = Check.present(transaction.getLogEntry(), "log entry");
    var bytes = entry.getStateMachineLogEntry().getLogData().toByteArray();
    applier.apply(entry.getTerm(), entry.getIndex(), bytes);
    updateLastAppliedTermIndex(entry.getTerm(), entry.getIndex());
    return CompletableFuture.completedFuture(Message.EMPTY);
  }

  @Override
  public void notifyLeaderReady() {
    applier.leading();
  }

  @Override
  public void notifyNotLeader(Collection<TransactionContext> unfinished) {
    applier.failed("the decision log has no leader now");
  }

  @Override
  public void notifyLogFailed(Throwable cause, @Nullable LogEntryProto entry) {
    applier.failed("the decision log cannot be written: " + cause.getMessage());
  }

  @Override
  public @Nullable SnapshotInfo getLatestSnapshot() {
    return from == null ? null : new FileListSnapshotInfo(List.of(), from);
  }

  /** Tells Ratis up to where its files may go; the snapshot itself was written before. */
  @Override
  public long takeSnapshot() {
    long upTo = purgeable.getAsLong();
    return from != null && upTo < from.getIndex() ? NOTHING : upTo;
  }
}
