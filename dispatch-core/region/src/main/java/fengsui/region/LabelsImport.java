package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hub labels of every class on a thread of its own, beside the other parts of an import,
 * which take about as long. Closing waits for its end, so that nothing writes into a folder that is
 * deleted.
 */
final class LabelsImport implements AutoCloseable {

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
    for (var c : VehicleClass.values()) {
      if (!unwanted) {
        roads.writeLabels(dir.resolve(PackFolder.labels(c)), c);
      }
    }
  }

  /** Returns once all are written. */
  void await() throws IOException {
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
