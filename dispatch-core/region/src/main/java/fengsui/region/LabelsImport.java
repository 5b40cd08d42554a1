package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hub labels of every class beside the other parts of an import, which take about as
 * long; several classes at once where the memory allows. Closing waits for its end, so that nothing
 * writes into a folder that is deleted.
 */
final class LabelsImport implements AutoCloseable {

  /** The share of the memory that labels may take; the rest is for the other parts. */
  private static final int SHARE_PERCENT = 45;

  private final FutureTask<@Nullable Void> task;
  private final Thread thread;
  private volatile boolean unwanted;

  private LabelsImport(Path dir) {
    this.task =
        new FutureTask<>(
            () -> {
              write(dir);
              return null;
            });
    this.thread = Thread.ofPlatform().daemon().name("labels-import").unstarted(task);
  }

  /** Begins with the roads that lie in the folder. */
  static LabelsImport start(Path dir) {
    var labels = new LabelsImport(dir);
    labels.thread.start();
    return labels;
  }

  private void write(Path dir) throws IOException {
    var roads = RoadGraph.open(dir.resolve(PackFolder.ROADS));
    try (var makers =
        Executors.newFixedThreadPool(
            atOnce(roads.nodeCount(), Runtime.getRuntime().maxMemory()),
            Thread.ofPlatform().daemon().name("labels-", 1).factory())) {
      var made = new ArrayList<Future<@Nullable Void>>();
      for (var c : VehicleClass.values()) {
        made.add(
            makers.submit(
                () -> {
                  if (!unwanted) {
                    roads.writeLabels(dir.resolve(PackFolder.labels(c)), c);
                  }
                  return null;
                }));
      }
      for (var one : made) {
        await(one);
      }
    }
  }

  /** How many classes may be made at once in the memory that there is, at least one. */
  static int atOnce(int nodeCount, long bytesMax) {
    long bytes = Math.max(1, (long) nodeCount * RoadGraph.LABELS_HEAP_BYTES_PER_NODE);
    return Math.clamp(bytesMax * SHARE_PERCENT / 100 / bytes, 1, VehicleClass.values().length);
  }

  /** Returns once all are written. */
  void await() throws IOException {
    await(task);
  }

  private static void await(Future<?> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException wrong -> throw wrong;
        case IOException io -> throw io;
        case null, default -> throw new IOException("the hub labels could not be made", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the import was interrupted", e);
    }
  }

  /** Waits for the end, whatever it is; what went wrong is told by {@link #await} alone. */
  @Override
  public void close() {
    unwanted = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
