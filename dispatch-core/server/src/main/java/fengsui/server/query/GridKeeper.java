package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryUnavailable;
import fengsui.response.ForceGrid;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the positions of all units into the grid of the region in force, on one thread, so that
 * no question has to snap what moved. Only the last position of a unit counts: one that reports
 * more often than the thread comes round is placed once. It also notices within a second that other
 * roads are in force, and that a unit's position is too old to be believed.
 */
final class GridKeeper implements AutoCloseable {
  /** Units placed before the rest is looked after. */
  private static final int BATCH_MAX = 512;

  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final Logger LOG = LoggerFactory.getLogger(GridKeeper.class);

  private final Supplier<State> state;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final EventFeed.Subscription subscription;
  private final Thread thread;

  private final MovedUnits moved = new MovedUnits();

  private volatile boolean waiting;
  private volatile boolean closed;
  private @Nullable ForceGrid followed;
  private long lookedAtNanos = System.nanoTime() - ROUND_NANOS;

  GridKeeper(Supplier<State> state, PositionFeed positions, LastSeen lastSeen, Regions regions) {
    this.state = state;
    this.lastSeen = lastSeen;
    this.regions = regions;
    this.thread = Thread.ofPlatform().daemon().name("unit-grid").unstarted(this::run);
    this.subscription = positions.subscribe(this::heard);
    thread.start();
  }

  private void heard(Position position) {
    moved.add(position.unit());
    if (waiting) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    try {
      while (!closed) {
        var batch = moved.take(BATCH_MAX);
        long now = System.nanoTime();
        boolean due = now - lookedAtNanos >= ROUND_NANOS;
        if (!batch.isEmpty() || due) {
          lookedAtNanos = due ? now : lookedAtNanos;
          place(batch, due);
        } else {
          await(ROUND_NANOS - (now - lookedAtNanos));
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.error("positions are not followed any more; each proposal looks at all of them", e);
      throw e;
    } finally {
      var grid = followed;
      if (grid != null) {
        grid.follow(false);
      }
    }
  }

  private void await(long nanos) {
    waiting = true;
    if (moved.isEmpty() && !closed) {
      LockSupport.parkNanos(this, nanos);
    }
    waiting = false;
  }

  private void place(List<UnitId> batch, boolean due) {
    var now = state.get();
    if (now.settings().pack() == null) {
      return;
    }
    try {
      regions.ask(
          now,
          region -> {
            place(region.recommender().force(), now, batch, due);
            return true;
          });
    } catch (QueryUnavailable e) {
      // Whoever asks is told why; the grid begins anew with the next region.
      LOG.debug("no region to place units on: {}", e.getMessage());
      LockSupport.parkNanos(this, ROUND_NANOS);
    }
  }

  private void place(ForceGrid grid, State now, List<UnitId> batch, boolean due) {
    if (followed != grid) {
      // All are placed while it is not followed yet; who moves meanwhile waits among the moved.
      grid.settle(now, lastSeen::of);
      grid.follow(true);
      followed = grid;
    } else if (due) {
      grid.settle(now, lastSeen::of);
      grid.moved(grid.agingUnits(), lastSeen::of);
    }
    grid.moved(batch, lastSeen::of);
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    LockSupport.unpark(thread);
  }
}
