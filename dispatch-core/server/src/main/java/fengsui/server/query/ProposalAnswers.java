package fengsui.server.query;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.PlanSubject;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.Proposals;
import fengsui.response.Ask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Proposes forces, and remembers for a while what it proposed. */
final class ProposalAnswers implements Proposals {
  private final QueryThreads threads;
  private final Supplier<Instant> coreTime;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final ShownProposals shown = new ShownProposals();

  ProposalAnswers(
      QueryThreads threads, Supplier<Instant> coreTime, LastSeen lastSeen, Regions regions) {
    this.threads = threads;
    this.coreTime = coreTime;
    this.lastSeen = lastSeen;
    this.regions = regions;
  }

  @Override
  public CompletableFuture<Recommendation> recommend(
      RecommendRequest request, @Nullable AreaId area) {
    return threads.answer(now -> recommend(now, request, area));
  }

  /** Answers on the calling thread, from this State. */
  Recommendation recommend(State now, RecommendRequest request, @Nullable AreaId area) {
    var ask = ask(now, request, area);
    var answer = recommend(now, ask);
    var incident = ask.incident();
    shown.keep(incident == null ? null : incident.id(), ask.point(), answer);
    return answer;
  }

  /**
   * Proposes what this person could order for an incident as it is now, and keeps nothing; for the
   * explanation of an order.
   */
  CompletableFuture<Recommendation> recommendNow(IncidentId incident, PersonId author) {
    return threads.answer(
        now -> {
          var area = now.people().find(author).map(Person::area).orElse(null);
          return recommend(now, forIncident(now, incident, Set.of(), area, 0));
        });
  }

  /** As {@link ShownProposals#find}. */
  Optional<Recommendation> shown(RecommendationId id, IncidentId incident) {
    return shown.find(threads.state(), id, incident);
  }

  private Recommendation recommend(State now, Ask ask) {
    return regions.ask(now, region -> region.recommender().recommend(now, ask, lastSeen::of));
  }

  private Ask ask(State now, RecommendRequest request, @Nullable AreaId area) {
    var exclude = Set.copyOf(request.exclude());
    var incident = request.incident();
    return incident == null
        ? forForm(now, request, exclude, area)
        : forIncident(now, incident, exclude, area, request.version());
  }

  private Ask forIncident(
      State now, IncidentId incident, Set<UnitId> exclude, @Nullable AreaId area, long version) {
    var known = Known.incident(now, incident);
    return Ask.forIncident(newId(), now, known, exclude, area, version, coreTime.get());
  }

  private Ask forForm(
      State now, RecommendRequest request, Set<UnitId> exclude, @Nullable AreaId area) {
    var kind = request.kind();
    var level = request.level();
    var point = request.point();
    if (kind == null || level == null || point == null) {
      throw new IllegalArgumentException("a form needs kind, level and point");
    }
    var situation = request.situation();
    var subject =
        new PlanSubject(
            kind,
            level,
            situation == null ? Situation.UNKNOWN : situation,
            FirstDue.find(now, point).map(Station::area).orElse(null),
            "",
            coreTime.get());
    var lines = Requirements.lines(now, subject);
    return new Ask(
        newId(), null, point, lines, List.of(), exclude, area, request.version(), coreTime.get());
  }

  private static RecommendationId newId() {
    return new RecommendationId("R-" + UUID.randomUUID());
  }
}
