package fengsui.response;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.UnitFilter;
import java.util.ArrayList;
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
 * at, however many there are.
 */
final class Candidates {
  /**
   * The nearest of any kind that are found: {@link Recommendation#PASSED_OVER_MAX} of them get a
   * reason, and some of the others are chosen.
   */
  private static final int NEAREST_MAX = Recommendation.PASSED_OVER_MAX + 40;

  private static final int MILLIS_PER_SECOND = 1_000;
  private static final VehicleClass[] CLASSES = VehicleClass.values();

  private final ForceGrid force;

  Candidates(ForceGrid force) {
    this.force = force;
  }

  /**
   * The nearest first; those without a way last.
   *
   * @param price what each costs besides, in seconds
   */
  List<Candidate> nearestFirst(
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
      force.walk(ask.point(), UnitFilter.EVERYBODY, new Near(search));
      force.roadless().forEach(search::unreachable);
    }
    return search.all();
  }

  /** Who was found for one ask. */
  private static final class Search {
    private final ForceGrid force;
    private final State state;
    private final Ask ask;
    private final EtaModel etas;
    private final int span;
    private final Map<UnitId, Candidate> found = new HashMap<>();
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

    Candidate reachable(ForceGrid.Placed placed, int travelMillis) {
      var unit = placed.unit();
      var known = found.get(unit.id());
      if (known != null) {
        return known;
      }
      int onRoads = (travelMillis + MILLIS_PER_SECOND / 2) / MILLIS_PER_SECOND;
      var definition = unit.definition();
      int turnout = etas.turnoutSeconds(definition.station(), unit.status(), span);
      int travel = etas.travelSeconds(definition.vehicleClass(), onRoads, span);
      var candidate =
          new Candidate(
              unit,
              placed.point(),
              placed.snap(),
              turnout + travel,
              travel,
              force.ageSeconds(placed));
      found.put(unit.id(), candidate);
      reachable.add(candidate);
      return candidate;
    }

    void unreachable(ForceGrid.Placed placed) {
      var unit = placed.unit();
      if (!found.containsKey(unit.id())) {
        var candidate =
            new Candidate(unit, placed.point(), placed.snap(), -1, -1, force.ageSeconds(placed));
        found.put(unit.id(), candidate);
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

    List<Candidate> all() {
      reachable.sort(Candidate.NEAREST_FIRST);
      reachable.addAll(unreachable);
      return reachable;
    }
  }

  /** Takes units that may be sent until no more can be of use. */
  private static final class Able implements ForceGrid.Sink {
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
    public boolean take(ForceGrid.Placed placed, int travelMillis) {
      int least = search.etaSecondsLeast(travelMillis);
      if (least > Recommender.ETA_SECONDS_MAX || enough.isBeyond(least)) {
        return false;
      }
      var unit = placed.unit();
      int[] gives = needs.gives(unit.asItStands());
      if (LineNeeds.isAny(gives)) {
        var candidate = search.reachable(placed, travelMillis);
        if (Recommender.mayBeSent(candidate, search.ask)
            && search.ask.reaches(search.state, unit)) {
          enough.take(candidate, gives);
          furthestSeconds =
              isAny ? Math.max(furthestSeconds, candidate.etaSeconds()) : candidate.etaSeconds();
          isAny = true;
        }
      }
      return true;
    }

    @Override
    public void unreachable(ForceGrid.Placed placed) {
      search.unreachable(placed);
    }
  }

  /** Takes the nearest of all units. */
  private static final class Near implements ForceGrid.Sink {
    private final Search search;
    private int count;

    Near(Search search) {
      this.search = search;
    }

    @Override
    public boolean take(ForceGrid.Placed placed, int travelMillis) {
      if (search.etaSecondsLeast(travelMillis) > search.furthestSeconds) {
        return false;
      }
      search.reachable(placed, travelMillis);
      return ++count < NEAREST_MAX;
    }

    @Override
    public void unreachable(ForceGrid.Placed placed) {
      search.unreachable(placed);
    }
  }
}
