package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.UnitFilter;
import fengsui.roads.UnitGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds those units that a proposal is about, with their exact road ETA: all that the best set and
 * the runner-up can be made of, and of all others the nearest, who are passed over for a reason.
 *
 * <p>The grid tells units in the order of their travel times, so only those near enough are looked
 * at, however many there are. Where there are too many of no use, those that could serve if they
 * were free are looked for among them.
 */
final class Candidates {
  /**
   * The nearest of any kind that are found: {@link Recommendation#PASSED_OVER_MAX} of them get a
   * reason, and some of the others are chosen.
   */
  private static final int NEAREST_MAX = Recommendation.PASSED_OVER_MAX + 40;

  /** The nearest that could serve and are not free, looked for where the nearest are too many. */
  private static final int BUSY_MAX = 100;

  /** Units that limits may keep off a road, the nearest by air of those that are not found. */
  private static final int LIMITED_MAX = 16;

  /** Units that are passed over by air to find those. */
  private static final int LIMITED_LOOKS_MAX = 256;

  /** As many as most questions find. */
  private static final int FOUND_MOST = NEAREST_MAX + BUSY_MAX;

  private static final int MILLIS_PER_SECOND = 1_000;
  private static final VehicleClass[] CLASSES = VehicleClass.values();

  private final ForceGrid force;

  Candidates(ForceGrid force) {
    this.force = force;
  }

  /**
   * Finds them.
   *
   * @param price what each costs besides, in seconds
   */
  Found find(
      State state,
      Ask ask,
      List<OpenLine> open,
      ForceWeights weights,
      ToIntFunction<Candidate> price,
      Function<UnitId, Optional<UnitPlace>> lastSeen) {
    var search = new Search(force, state, ask);
    synchronized (force) {
      force.settle(state, lastSeen);
      if (!open.isEmpty()) {
        var able = new Able(search, new LineNeeds(open), open, weights, price);
        force.walk(ask.point(), UnitBits.able(open), able);
        search.furthestSeconds = able.furthestSeconds;
      }
      var near = new Near(search, NEAREST_MAX);
      force.walk(ask.point(), UnitFilter.EVERYBODY, near);
      if (near.isCut() && !open.isEmpty()) {
        force.walk(ask.point(), UnitBits.busy(open), new Near(search, BUSY_MAX));
      }
      force.roadless().forEach(search::unreachable);
      var limited = new Limited(search);
      if (!open.isEmpty()) {
        force.walkByAir(ask.point(), UnitBits.limited(open), limited);
      }
      return new Found(search.nearestFirst(), limited.found, near.allBelowSeconds);
    }
  }

  /** These units, whatever they do, the nearest first; those without a way last. */
  List<Candidate> timed(
      State state,
      Ask ask,
      Collection<UnitId> units,
      Function<UnitId, Optional<UnitPlace>> lastSeen) {
    var search = new Search(force, state, ask);
    synchronized (force) {
      force.settle(state, lastSeen);
      force.tell(ask.point(), units, new Near(search, Integer.MAX_VALUE));
    }
    return search.nearestFirst();
  }

  /** Who was found for one ask. */
  private static final class Search {
    private final ForceGrid force;
    private final State state;
    private final Ask ask;
    private final EtaModel etas;
    private final int span;

    /** By slot: who is looked at again is known without a look at the unit. */
    private final Map<Integer, Candidate> found = HashMap.newHashMap(FOUND_MOST);

    private final List<Candidate> reachable = new ArrayList<>();
    private final List<Candidate> unreachable = new ArrayList<>();

    /** ETA of the last one that may be chosen. */
    private int furthestSeconds = Recommender.ETA_SECONDS_MAX;

    Search(ForceGrid force, State state, Ask ask) {
      this.force = force;
      this.state = state;
      this.ask = ask;
      this.etas = state.eta();
      this.span = EtaModel.spanOf(ask.at());
    }

    Candidate reachable(int slot, int travelMillis) {
      var known = found.get(slot);
      if (known != null) {
        return known;
      }
      var placed = force.at(slot);
      var unit = placed.unit();
      int onRoads = (travelMillis + MILLIS_PER_SECOND / 2) / MILLIS_PER_SECOND;
      var definition = unit.definition();
      int turnout = Turnout.seconds(state, unit, ask.at(), span);
      int travel = etas.travelSeconds(definition.vehicleClass(), onRoads, span);
      var candidate =
          new Candidate(
              unit,
              placed.point(),
              placed.snap(),
              turnout + travel,
              travel,
              force.ageSeconds(placed));
      found.put(slot, candidate);
      reachable.add(candidate);
      return candidate;
    }

    void unreachable(int slot) {
      if (!found.containsKey(slot)) {
        var placed = force.at(slot);
        var candidate =
            new Candidate(
                placed.unit(), placed.point(), placed.snap(), -1, -1, force.ageSeconds(placed));
        found.put(slot, candidate);
        unreachable.add(candidate);
      }
    }

    /** No unit that travels this long has a smaller ETA, whatever its class. */
    int etaSecondsLeast(int travelMillis) {
      int onRoads = travelMillis / MILLIS_PER_SECOND;
      int least = Integer.MAX_VALUE;
      for (var c : CLASSES) {
        least = Math.min(least, etas.travelSeconds(c, onRoads, span));
      }
      return least;
    }

    List<Candidate> nearestFirst() {
      reachable.sort(Candidate.NEAREST_FIRST);
      reachable.addAll(unreachable);
      return reachable;
    }
  }

  /** Takes units that may be sent until no more can be of use. */
  private static final class Able implements UnitGrid.Sink {
    private final Search search;
    private final LineNeeds needs;
    private final Enough enough;
    private int furthestSeconds = Recommender.ETA_SECONDS_MAX;
    private boolean isAny;

    Able(
        Search search,
        LineNeeds needs,
        List<OpenLine> open,
        ForceWeights weights,
        ToIntFunction<Candidate> price) {
      this.search = search;
      this.needs = needs;
      this.enough = new Enough(needs, open, weights, price);
    }

    @Override
    public boolean take(int slot, int travelMillis) {
      int least = search.etaSecondsLeast(travelMillis);
      if (least > Recommender.ETA_SECONDS_MAX || enough.isBeyond(least)) {
        return false;
      }
      // Who gives nothing as it stands is passed over for its crew, or for what it has used up.
      var candidate = search.reachable(slot, travelMillis);
      var unit = candidate.unit();
      int[] gives = needs.gives(unit.asItStands());
      if (LineNeeds.isAny(gives)
          && Recommender.mayBeSent(candidate, search.ask)
          && search.ask.reaches(search.state, unit)) {
        enough.take(candidate, gives);
        furthestSeconds =
            isAny ? Math.max(furthestSeconds, candidate.etaSeconds()) : candidate.etaSeconds();
        isAny = true;
      }
      return true;
    }

    @Override
    public void unreachable(int slot) {
      search.unreachable(slot);
    }
  }

  /** Takes the nearest, whatever they are. */
  private static final class Near implements UnitGrid.Sink {
    private final Search search;
    private final int unitsMax;
    private int count;
    private int allBelowSeconds = Integer.MAX_VALUE;

    Near(Search search, int unitsMax) {
      this.search = search;
      this.unitsMax = unitsMax;
    }

    @Override
    public boolean take(int slot, int travelMillis) {
      int least = search.etaSecondsLeast(travelMillis);
      if (least > search.furthestSeconds) {
        return false;
      }
      search.reachable(slot, travelMillis);
      if (++count == unitsMax) {
        allBelowSeconds = least;
      }
      return !isCut();
    }

    /** Whether there were more. */
    boolean isCut() {
      return count == unitsMax;
    }

    @Override
    public void unreachable(int slot) {
      search.unreachable(slot);
    }
  }

  /** Takes those that would be near if no limits kept them off a road. */
  private static final class Limited implements UnitGrid.AirSink {
    private final Search search;
    private final List<Found.Standing> found = new ArrayList<>();
    private int looks;

    Limited(Search search) {
      this.search = search;
    }

    @Override
    public boolean take(int slot, int leastMillis) {
      if (search.etaSecondsLeast(leastMillis) > search.furthestSeconds) {
        return false;
      }
      if (!search.found.containsKey(slot)) {
        var placed = search.force.at(slot);
        found.add(new Found.Standing(placed.unit(), placed.point(), placed.snap()));
      }
      return found.size() < LIMITED_MAX && ++looks < LIMITED_LOOKS_MAX;
    }
  }
}
