package fengsui.console.board;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Advice.AdviceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is advised in one area, never more often than a person can use: one advice for each
 * incident, which another one replaces after a while at the earliest, and what a person dismissed
 * stays away from that person unless its gain doubles. For one thread.
 */
final class AdviceBook {
  /** Dismissals that are remembered; the oldest is forgotten for one more. */
  static final int DISMISSED_MAX = 1_000;

  private record Given(@Nullable Advice advice, long sinceNanos) {}

  private record Dismissed(
      PersonId person, AdviceKind kind, IncidentId incident, @Nullable AssignmentId assignment) {}

  private final long againAfterNanos;
  private final Map<IncidentId, Given> given = new TreeMap<>();
  private final Map<Dismissed, Integer> dismissed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dismissed, Integer> eldest) {
          return size() > DISMISSED_MAX;
        }
      };

  /**
   * Empty.
   *
   * @param againAfterNanos another advice about the same incident comes so long after the last at
   *     the earliest
   */
  AdviceBook(long againAfterNanos) {
    this.againAfterNanos = againAfterNanos;
  }

  /**
   * Takes what a look found.
   *
   * @param looked incidents that were looked at; what was given about others stays
   */
  void take(List<IncidentId> looked, List<Advice> found, long nowNanos) {
    var byIncident = new HashMap<IncidentId, List<Advice>>();
    found.forEach(a -> byIncident.computeIfAbsent(a.incident(), _ -> new ArrayList<>()).add(a));
    for (var incident : looked) {
      take(incident, byIncident.getOrDefault(incident, List.of()), nowNanos);
    }
  }

  private void take(IncidentId incident, List<Advice> found, long nowNanos) {
    var known = given.get(incident);
    var told = known == null ? null : known.advice;
    if (known != null && told != null && found.stream().anyMatch(told::isSameAs)) {
      return;
    }
    var best = found.stream().max(Comparator.comparingInt(AdviceBook::weight)).orElse(null);
    boolean mayCome = known == null || nowNanos - known.sinceNanos >= againAfterNanos;
    if (best != null && mayCome) {
      given.put(incident, new Given(best, nowNanos));
    } else if (known != null) {
      // What no longer holds goes at once; the time it was told stays, for the next one.
      given.put(incident, new Given(null, known.sinceNanos));
    }
  }

  /** Forgets incidents that are not open any more. */
  void keepOnly(Predicate<IncidentId> open) {
    given.keySet().removeIf(id -> !open.test(id));
  }

  /** The person does not want to hear of this again. */
  void dismiss(
      PersonId person, AdviceKind kind, IncidentId incident, @Nullable AssignmentId assignment) {
    var known = given.get(incident);
    var told = known == null ? null : known.advice;
    int weight = told != null && told.kind() == kind ? weight(told) : 0;
    dismissed.put(new Dismissed(person, kind, incident, assignment), weight);
  }

  /** What this person is advised now, in the order of the incidents. */
  List<Advice> of(PersonId person) {
    var advised = new ArrayList<Advice>();
    for (var one : given.values()) {
      if (one.advice != null && !isDismissed(person, one.advice)) {
        advised.add(one.advice);
      }
    }
    return advised;
  }

  private boolean isDismissed(PersonId person, Advice advice) {
    var weight =
        dismissed.get(new Dismissed(person, advice.kind(), advice.incident(), advice.assignment()));
    return weight != null && weight(advice) < 2 * Math.max(1, weight);
  }

  /** Seconds to gain or lost; for an open line that can be filled, how many. */
  private static int weight(Advice advice) {
    return advice.kind() == AdviceKind.AVAILABLE
        ? advice.lines().size()
        : Math.max(advice.gainSeconds(), Math.max(advice.lateSeconds(), advice.overdueSeconds()));
  }
}
