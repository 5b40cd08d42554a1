package fengsui.server.log;

import fengsui.server.core.LogEntry;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.ratis.RaftConfigKeys;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.util.SizeInBytes;
import org.apache.ratis.util.TimeDuration;

/** How Ratis is set for a log with one member. */
final class LogSettings {
  /** Size at which a log file is closed and the next one begun; only closed files are purged. */
  static final int SEGMENT_BYTES_MAX = 8 * 1024 * 1024;

  /** Room that an open log file takes in advance. */
  static final int PREALLOCATED_BYTES = 1024 * 1024;

  /** Most bytes written at once; twice the longest entry. */
  static final int WRITE_BYTES_MAX = 2 * LogEntry.BYTES_MAX;

  /** A lone member waits for nobody before it leads. */
  private static final Duration ELECTION_MIN = Duration.ofMillis(20);

  private static final Duration ELECTION_MAX = Duration.ofMillis(40);

  /** The core's own exactly-once window makes Ratis's memory of answers superfluous. */
  private static final Duration ANSWERS_KEPT = Duration.ofSeconds(1);

  private LogSettings() {}

  static RaftProperties lone(Path folder) {
    var settings = new RaftProperties();
    RaftConfigKeys.Rpc.setType(settings, LoneRpcType.INSTANCE);
    RaftServerConfigKeys.setStorageDir(settings, List.<File>of(folder.toFile()));
    RaftServerConfigKeys.setStorageFreeSpaceMin(settings, SizeInBytes.valueOf(0));
    // A process that was stopped for a while goes on when it is continued.
    RaftServerConfigKeys.setCloseThreshold(settings, TimeDuration.valueOf(1, TimeUnit.DAYS));
    log(settings);
    RaftServerConfigKeys.Snapshot.setAutoTriggerEnabled(settings, false);
    RaftServerConfigKeys.Snapshot.setTriggerWhenStopEnabled(settings, false);
    RaftServerConfigKeys.Snapshot.setTriggerWhenRemoveEnabled(settings, false);
    RaftServerConfigKeys.Snapshot.setCreationGap(settings, 1);
    RaftServerConfigKeys.RetryCache.setExpiryTime(settings, of(ANSWERS_KEPT));
    RaftServerConfigKeys.Rpc.setTimeoutMin(settings, of(ELECTION_MIN));
    RaftServerConfigKeys.Rpc.setTimeoutMax(settings, of(ELECTION_MAX));
    RaftServerConfigKeys.Rpc.setFirstElectionTimeoutMin(settings, of(ELECTION_MIN));
    RaftServerConfigKeys.Rpc.setFirstElectionTimeoutMax(settings, of(ELECTION_MAX));
    // One thread takes entries in, so that stamps are in the order of the log.
    RaftServerConfigKeys.ThreadPool.setClientCached(settings, false);
    RaftServerConfigKeys.ThreadPool.setClientSize(settings, 1);
    RaftServerConfigKeys.ThreadPool.setServerCached(settings, false);
    RaftServerConfigKeys.ThreadPool.setServerSize(settings, 1);
    RaftServerConfigKeys.ThreadPool.setProxyCached(settings, false);
    RaftServerConfigKeys.ThreadPool.setProxySize(settings, 1);
    return settings;
  }

  private static void log(RaftProperties settings) {
    RaftServerConfigKeys.Log.setUseMemory(settings, false);
    RaftServerConfigKeys.Log.setUnsafeFlushEnabled(settings, false);
    RaftServerConfigKeys.Log.setAsyncFlushEnabled(settings, false);
    RaftServerConfigKeys.Log.setCorruptionPolicy(
        settings, RaftServerConfigKeys.Log.CorruptionPolicy.EXCEPTION);
    RaftServerConfigKeys.Log.setSegmentSizeMax(settings, SizeInBytes.valueOf(SEGMENT_BYTES_MAX));
    RaftServerConfigKeys.Log.setPreallocatedSize(settings, SizeInBytes.valueOf(PREALLOCATED_BYTES));
    RaftServerConfigKeys.Log.setWriteBufferSize(settings, SizeInBytes.valueOf(WRITE_BYTES_MAX));
    RaftServerConfigKeys.Log.Appender.setBufferByteLimit(
        settings, SizeInBytes.valueOf(WRITE_BYTES_MAX - 64));
    RaftServerConfigKeys.Log.setPurgeUptoSnapshotIndex(settings, true);
    RaftServerConfigKeys.Log.setPurgeGap(settings, 1);
    RaftServerConfigKeys.Log.setLogMetadataEnabled(settings, false);
  }

  private static TimeDuration of(Duration duration) {
    return TimeDuration.valueOf(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
