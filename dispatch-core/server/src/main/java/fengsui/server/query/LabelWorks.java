package fengsui.server.query;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes hub labels for the roads as they are under controls, in the background: one network at a
 * time, the newest that is wanted. What is no longer wanted is given up within milliseconds.
 *
 * <p>Labels are written into the folder of the region's packs, mapped, and their file is deleted at
 * once: the mapping keeps the bytes for as long as somebody asks. What a killed process left there
 * is deleted by the next one.
 */
final class LabelWorks implements AutoCloseable {
  /** Labels are not made when they would take more of the heap than one part of so many. */
  static final int HEAP_SHARE = 2;

  /** Work is given up within milliseconds; a stuck disk is not waited for. */
  private static final long CLOSING_MILLIS_MAX = 2_000;

  private static final String PREFIX = ".labels-in-force-";

  private static final Logger LOG = LoggerFactory.getLogger(LabelWorks.class);

  private final Path folder;
  private final BiConsumer<RoadGraph, Map<VehicleClass, HubLabels>> done;
  private @Nullable RoadGraph wanted;
  private boolean working;
  private boolean closed;

  /**
   * Makes labels in this folder.
   *
   * @param done gets the labels of every class whose roads are not the pack's own
   */
  LabelWorks(Path folder, BiConsumer<RoadGraph, Map<VehicleClass, HubLabels>> done) {
    this.folder = folder;
    this.done = done;
    deleteLeftovers();
  }

  /** Makes labels for these roads instead of all others; for none with null. */
  synchronized void want(@Nullable RoadGraph graph) {
    wanted = graph;
    if (graph == null || working || closed) {
      return;
    }
    if ((long) graph.nodeCount() * RoadGraph.LABELS_HEAP_BYTES_PER_NODE * HEAP_SHARE
        > Runtime.getRuntime().maxMemory()) {
      LOG.atWarn()
          .addKeyValue("nodes", graph.nodeCount())
          .log("the heap is too small to make hub labels under road controls; trees answer");
      return;
    }
    working = true;
    Thread.ofPlatform().daemon().name("labels-in-force").start(this::work);
  }

  private void work() {
    for (var graph = next(null); graph != null; graph = next(graph)) {
      try {
        long begin = System.nanoTime();
        var made = make(graph);
        if (made.isPresent()) {
          LOG.atInfo()
              .addKeyValue("classes", made.get().keySet())
              .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
              .log("hub labels of the roads under control are made");
          done.accept(graph, made.get());
        }
      } catch (IOException | RuntimeException | Error e) {
        // Of any kind, as InternalError of a mapped file, so that the next roads get their labels.
        LOG.atError()
            .addKeyValue("folder", folder)
            .setCause(e)
            .log(
                "hub labels under road controls cannot be made, and trees answer until the controls"
                    + " change; look whether the disk of the packs is full or fails and whether"
                    + " the heap is too small, import the pack again if it is damaged, restart");
      }
    }
  }

  /** What to make after this one; null when there is nothing more, which ends the work. */
  private synchronized @Nullable RoadGraph next(@Nullable RoadGraph made) {
    var next = closed || wanted == made ? null : wanted;
    working = next != null;
    notifyAll();
    return next;
  }

  private synchronized boolean isWanted(RoadGraph graph) {
    return !closed && wanted == graph;
  }

  private Optional<Map<VehicleClass, HubLabels>> make(RoadGraph graph) throws IOException {
    var labels = new EnumMap<VehicleClass, HubLabels>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      if (graph.isOwn(c)) {
        continue;
      }
      var temporary = Files.createTempDirectory(folder, PREFIX);
      var file = temporary.resolve("labels");
      try {
        if (!graph.writeLabels(file, c, () -> isWanted(graph))) {
          return Optional.empty();
        }
        labels.put(c, HubLabels.open(file, graph.network()));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(temporary);
      }
    }
    return Optional.of(labels);
  }

  private void deleteLeftovers() {
    try (var left = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (var temporary : left) {
        Files.deleteIfExists(temporary.resolve("labels"));
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("folder", folder).setCause(e).log("old label files stay");
    }
  }

  /**
   * Gives up what is being made, and waits until its file is gone, for {@link #CLOSING_MILLIS_MAX}
   * at most.
   */
  @Override
  public synchronized void close() {
    closed = true;
    wanted = null;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSING_MILLIS_MAX);
    try {
      for (long left = end - System.nanoTime(); working && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
