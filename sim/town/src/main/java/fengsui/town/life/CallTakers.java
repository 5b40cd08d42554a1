package fengsui.town.life;

import fengsui.bus.Presence.Present;
import fengsui.bus.PresenceKind;
import fengsui.domain.Command;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.PersonId;
import fengsui.protocol.query.Duplicates.LikelyDuplicate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The virtual call-takers. Each has one call on the line at a time; the others wait. A call about
 * what is known already joins its incident, any other becomes one.
 */
final class CallTakers {
  /** Those who answer, of whom the first always sits there; number one is left to people. */
  private static final List<PersonId> PEOPLE =
      List.of(
          new PersonId("calltaker-4"), new PersonId("calltaker-3"), new PersonId("calltaker-2"));

  /** A person at a seat gets this long to take a call before a virtual seat does. */
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofSeconds(60);

  private static final Duration PATIENCE_ALONE = Duration.ofSeconds(2);

  /** How long a caller is asked, of life. */
  private static final double TALK_SECONDS_MIN = 6;

  private static final double TALK_SECONDS_MAX = 14;

  /** From this likeness on a practised call-taker takes two calls for one incident. */
  private static final int SAME_PERCENT_MIN = 70;

  private final Town town;
  private final Busy busy;
  private final Deque<PersonId> free = new ArrayDeque<>();
  private boolean seated;

  CallTakers(Town town, Busy busy) {
    this.town = town;
    this.busy = busy;
  }

  /** Who orders for an incident. */
  static PersonId first() {
    return PEOPLE.getFirst();
  }

  /** Answers what waited long enough, as far as somebody is free. */
  void look(Instant now) {
    sit();
    var state = town.state();
    for (var id : state.looseCalls()) {
      if (free.isEmpty()) {
        return;
      }
      state.calls().find(id).filter(call -> isLongEnough(call, now)).ifPresent(this::take);
    }
  }

  private void sit() {
    if (!seated && !town.state().people().isEmpty()) {
      PEOPLE.stream().filter(town.state().people()::contains).forEach(free::add);
      seated = true;
    }
  }

  private boolean isLongEnough(Call call, Instant now) {
    var patience = hasPeople() ? PATIENCE_WITH_PEOPLE : PATIENCE_ALONE;
    return call.receivedAt().plus(patience.dividedBy(town.pace().timeFactor())).isBefore(now)
        && call.location() != null
        && busy.begin(call.id().value());
  }

  private boolean hasPeople() {
    return town.ports().presence().present().stream()
        .map(Present::kind)
        .anyMatch(PresenceKind.SEAT::equals);
  }

  /** One call-taker talks to the caller; a person at a seat may take the call away meanwhile. */
  private void take(Call call) {
    var taker = free.remove();
    town.after(
        town.between(TALK_SECONDS_MIN, TALK_SECONDS_MAX),
        () -> {
          free.add(taker);
          town.state()
              .calls()
              .find(call.id())
              .filter(now -> now.incident() == null)
              .ifPresent(now -> decide(taker, now));
        });
  }

  private void decide(PersonId taker, Call call) {
    var location = call.location();
    if (location == null) {
      return;
    }
    var story = Story.of(call.text());
    var known = known(location, story.kind());
    if (known.isPresent()) {
      submit(taker, call, new LinkCall(call.id(), known.get().id()));
      return;
    }
    var _ =
        town.ports()
            .queries()
            .duplicates()
            .likely(location.point(), story.kind())
            .exceptionally(failure -> List.of())
            .thenAccept(
                likely -> town.later(() -> answer(taker, call, location, story, best(likely))));
  }

  /** The incident that a caller's words name: the same place, or the one earthquake. */
  private Optional<Incident> known(Location location, IncidentKind kind) {
    var same = new ArrayList<Incident>();
    for (var incident : town.state().incidents()) {
      boolean fits =
          kind == IncidentKind.EARTHQUAKE
              || (!location.address().isEmpty()
                  && incident.location().address().equals(location.address()));
      if (fits
          && incident.isOpen()
          && incident.kind() == kind
          && incident.duplicateOf() == null
          && incident.calls().size() < Incident.CALLS_MAX) {
        same.add(incident);
      }
    }
    return same.stream().findFirst();
  }

  private static @Nullable IncidentId best(List<LikelyDuplicate> likely) {
    return likely.stream()
        .filter(one -> one.sameKind() && one.percent() >= SAME_PERCENT_MIN)
        .map(LikelyDuplicate::incident)
        .findFirst()
        .orElse(null);
  }

  private void answer(
      PersonId taker, Call call, Location location, Story story, @Nullable IncidentId same) {
    submit(
        taker,
        call,
        same != null
            ? new LinkCall(call.id(), same)
            : new CreateIncident(
                call.id(),
                story.kind(),
                new AlarmLevel(story.level()),
                location,
                new Situation(story.trapped(), story.hazards(), call.text())));
  }

  private void submit(PersonId taker, Call call, Command command) {
    town.actor(taker).submit(command, events -> busy.againUnlessDone(call.id().value(), events));
  }
}
