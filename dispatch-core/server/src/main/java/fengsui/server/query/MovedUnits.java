package fengsui.server.query;

import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Units that moved and are not placed yet; no more than the feed keeps positions of. Any thread
 * adds, one thread takes. It goes round all of them before it begins anew, so that no unit waits
 * for ever while others report faster than they are placed.
 */
final class MovedUnits {
  private final Set<UnitId> units = ConcurrentHashMap.newKeySet();
  private Iterator<UnitId> round = Collections.emptyIterator();

  void add(UnitId unit) {
    units.add(unit);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /**
   * The next units of this round, at most so many; of a new one when it is over. A unit is taken
   * out before its position is read, so none is missed.
   */
  List<UnitId> take(int max) {
    if (!round.hasNext()) {
      round = units.iterator();
    }
    var taken = new ArrayList<UnitId>();
    while (taken.size() < max && round.hasNext()) {
      taken.add(round.next());
      round.remove();
    }
    return taken;
  }
}
