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
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is advised in one area, never more often than a person can use: one advice for each
 * incident, the greatest that the person did not dismiss, chosen anew after a while at the
 * earliest. Meanwhile only its seconds change, or it goes because it no longer holds. What a person
 * dismissed stays away from that person unless its weight doubles. For one thread.
 */
final class AdviceBook {
  /** Dismissals that are remembered; the oldest is forgotten for one more. */
  static final int DISMISSED_MAX = 1_000;

  /** People of whom it is remembered what they were told of an incident; the first is forgotten. */
  static final int PEOPLE_MAX = 1_000;

  /** Advice that one person gets at once, the greatest of all. */
  static final int ADVICE_MAX = 100;

  /** What an open line that can be filled weighs against seconds gained or lost. */
  private static final int OPEN_LINE_SECONDS = 600;

  private static final Comparator<Told> GREATEST_FIRST =
      Comparator.comparingInt(Told::weight)
          .reversed()
          .thenComparing(told -> told.advice().incident());

  /**
   * What one person was told about one incident.
   *
   * @param advice with the seconds of the last look
   * @param weight when it was chosen, so that the order on a screen does not change with each look
   * @param holds whether it was still found by the last look, and not dismissed since
   */
  private record Told(Advice advice, int weight, long chosenNanos, boolean holds) {}

  /** One incident: what the last look found, and who was told what. */
  private static final class About {
    List<Advice> found = List.of();
    final Map<PersonId, Told> told = new Bounded<>(PEOPLE_MAX);
  }

  private record Dismissed(
      PersonId person, AdviceKind kind, IncidentId incident, @Nullable AssignmentId assignment) {}

  /** Forgets the oldest entry for one more than it holds. */
  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int max;

    Bounded(int max) {
      this.max = max;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > max;
    }
  }

  private final long againAfterNanos;
  private final Map<IncidentId, About> incidents = new TreeMap<>();
  private final Map<Dismissed, Integer> dismissed = new Bounded<>(DISMISSED_MAX);

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
   * @param looked incidents that were looked at; what was found about others stays
   */
  void take(List<IncidentId> looked, List<Advice> found) {
    var byIncident = new HashMap<IncidentId, List<Advice>>();
    found.forEach(a -> byIncident.computeIfAbsent(a.incident(), _ -> new ArrayList<>()).add(a));
    for (var incident : looked) {
      var advice = byIncident.getOrDefault(incident, List.of());
      if (!advice.isEmpty() || incidents.containsKey(incident)) {
        incidents.computeIfAbsent(incident, _ -> new About()).found = List.copyOf(advice);
      }
    }
  }

  /** Forgets incidents that are not open any more. */
  void keepOnly(Predicate<IncidentId> open) {
    incidents.keySet().removeIf(id -> !open.test(id));
  }

  /** The person does not want to hear of this again. */
  void dismiss(
      PersonId person, AdviceKind kind, IncidentId incident, @Nullable AssignmentId assignment) {
    var about = incidents.get(incident);
    if (about != null) {
      about.found.stream()
          .filter(a -> a.kind() == kind && Objects.equals(a.assignment(), assignment))
          .forEach(
              a -> dismissed.put(new Dismissed(person, kind, incident, assignment), weight(a)));
    }
  }

  /** What this person is advised now, the greatest first. */
  List<Advice> of(PersonId person, long nowNanos) {
    var advised = new ArrayList<Told>();
    for (var about : incidents.values()) {
      var told = tell(person, about, nowNanos);
      if (told != null && told.holds) {
        advised.add(told);
      }
    }
    return advised.stream().sorted(GREATEST_FIRST).limit(ADVICE_MAX).map(Told::advice).toList();
  }

  private @Nullable Told tell(PersonId person, About about, long nowNanos) {
    var before = about.told.get(person);
    var open = about.found.stream().filter(a -> !isDismissed(person, a)).toList();
    var told =
        before == null || nowNanos - before.chosenNanos >= againAfterNanos
            ? choose(open, nowNanos)
            : stillHolds(before, open);
    if (told == null) {
      about.told.remove(person);
    } else {
      about.told.put(person, told);
    }
    return told;
  }

  private static @Nullable Told choose(List<Advice> open, long nowNanos) {
    return open.stream()
        .max(Comparator.comparingInt(AdviceBook::weight))
        .map(best -> new Told(best, weight(best), nowNanos, true))
        .orElse(null);
  }

  /** As told, with the seconds of now. What no longer holds goes at once; its time stays. */
  private static Told stillHolds(Told before, List<Advice> open) {
    var same = open.stream().filter(before.advice::isSameAs).findFirst();
    return new Told(
        same.orElse(before.advice),
        before.weight,
        before.chosenNanos,
        before.holds && same.isPresent());
  }

  private boolean isDismissed(PersonId person, Advice advice) {
    var weight =
        dismissed.get(new Dismissed(person, advice.kind(), advice.incident(), advice.assignment()));
    return weight != null && weight(advice) < 2L * Math.max(1, weight);
  }

  /** Seconds to gain or lost; each open line that can be filled counts as many seconds. */
  private static int weight(Advice advice) {
    int seconds =
        Math.max(advice.gainSeconds(), Math.max(advice.lateSeconds(), advice.overdueSeconds()));
    return Math.max(seconds, OPEN_LINE_SECONDS * advice.lines().size());
  }
}
