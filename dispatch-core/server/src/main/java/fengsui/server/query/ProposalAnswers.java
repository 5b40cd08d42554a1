package fengsui.server.query;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.PlanSubject;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Proposals;
import fengsui.response.Ask;
import fengsui.server.query.ShownProposals.Grounded;
import java.time.Instant;
import java.util.Collection;
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
  private final Bases bases;
  private final ShownProposals shown = new ShownProposals();

  ProposalAnswers(
      QueryThreads threads, Supplier<Instant> coreTime, LastSeen lastSeen, Regions regions) {
    this.threads = threads;
    this.coreTime = coreTime;
    this.lastSeen = lastSeen;
    this.bases = new Bases(lastSeen);
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
    var incident = ask.incident();
    var grounded =
        incident == null
            ? grounded(now, ask, given(request.kind()), given(request.level()))
            : grounded(now, ask, incident.kind(), incident.level());
    shown.keep(incident == null ? null : incident.id(), grounded);
    return grounded.answer();
  }

  /** Proposes for an incident on the calling thread, and keeps nothing yet. */
  Grounded propose(State now, IncidentId incident, Set<UnitId> without, @Nullable AreaId area) {
    var known = Known.incident(now, incident);
    var ask = forIncident(now, incident, without, area, 0);
    return grounded(now, ask, known.kind(), known.level());
  }

  /** Keeps a proposal, so that an order can be explained by it. */
  void keep(IncidentId incident, Grounded grounded) {
    shown.keep(incident, grounded);
  }

  /**
   * Proposes what this person could order for an incident as it is now, and keeps nothing; for the
   * explanation of an order.
   *
   * @param instead units whose order is cancelled in the same step
   */
  CompletableFuture<Grounded> recommendNow(
      IncidentId incident, PersonId author, Set<UnitId> instead) {
    return threads.answer(
        now -> {
          var area = now.people().find(author).map(Person::area).orElse(null);
          return propose(now, incident, instead, area);
        });
  }

  /** Keeps what was answered elsewhere for an open incident, so that an order can name it. */
  void keep(State now, Ask ask, Recommendation answer) {
    var incident = ask.incident();
    if (incident != null) {
      var basis = bases.of(now, ask, incident.kind(), incident.level(), answer);
      shown.keep(incident.id(), new Grounded(answer, basis));
    }
  }

  /** As {@link ShownProposals#find}. */
  Optional<Grounded> shown(RecommendationId id, IncidentId incident) {
    return shown.find(threads.state(), id, incident);
  }

  /** Whether a unit could be proposed at all now: one that is committed is never. */
  boolean isFree(UnitId unit) {
    return threads.state().units().find(unit).map(Unit::isFree).orElse(false);
  }

  /** The basis with these ordered units in it; as it is when the roads cannot be asked now. */
  Basis with(Basis basis, Collection<UnitId> ordered) {
    var now = threads.state();
    try {
      return regions.ask(now, region -> bases.with(now, region, basis, ordered));
    } catch (QueryUnavailable e) {
      return basis;
    }
  }

  private Grounded grounded(State now, Ask ask, IncidentKind kind, AlarmLevel level) {
    return regions.ask(
        now,
        region -> {
          var answer = region.recommender().recommend(now, ask, lastSeen::of);
          return new Grounded(answer, bases.of(now, ask, kind, level, answer));
        });
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
    var kind = given(request.kind());
    var level = given(request.level());
    var point = given(request.point());
    var situation = request.situation();
    var address = request.address();
    var subject =
        new PlanSubject(
            kind,
            level,
            situation == null ? Situation.UNKNOWN : situation,
            FirstDue.find(now, point).map(Station::area).orElse(null),
            address == null ? "" : address,
            coreTime.get());
    var lines = Requirements.lines(now, subject);
    return new Ask(
        newId(), null, point, lines, List.of(), exclude, area, request.version(), coreTime.get());
  }

  private static <T> T given(@Nullable T field) {
    if (field == null) {
      throw new IllegalArgumentException("a form needs kind, level and point");
    }
    return field;
  }

  private static RecommendationId newId() {
    return new RecommendationId("R-" + UUID.randomUUID());
  }
}
