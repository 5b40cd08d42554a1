package fengsui.server.query;

import fengsui.domain.incident.Incident;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.protocol.query.JointProposals;
import fengsui.response.Ask;
import fengsui.response.JointRecommender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Weighs all open incidents of an area together; an order of a part names its recommendation. */
final class JointAnswers implements JointProposals {
  /** The highest level first, then the oldest. */
  private static final Comparator<Incident> WEIGHTIEST_FIRST =
      Comparator.comparing(Incident::level)
          .reversed()
          .thenComparing(Incident::receivedAt)
          .thenComparing(Incident::id);

  private final QueryThreads threads;
  private final Supplier<Instant> coreTime;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final ProposalAnswers proposals;

  JointAnswers(
      QueryThreads threads,
      Supplier<Instant> coreTime,
      LastSeen lastSeen,
      Regions regions,
      ProposalAnswers proposals) {
    this.threads = threads;
    this.coreTime = coreTime;
    this.lastSeen = lastSeen;
    this.regions = regions;
    this.proposals = proposals;
  }

  @Override
  public CompletableFuture<JointProposal> recommendJointly(@Nullable AreaId area) {
    return threads.answerLong(now -> recommend(now, area));
  }

  private JointProposal recommend(State now, @Nullable AreaId area) {
    var open = open(now, area);
    var weighed = open.subList(0, Math.min(open.size(), JointProposal.PARTS_MAX));
    var at = coreTime.get();
    var asks =
        weighed.stream().map(i -> Ask.forIncident(newId(), now, i, Set.of(), area, 0, at)).toList();
    var answer =
        regions.ask(
            now,
            region ->
                new JointRecommender(region.recommender(), System::nanoTime)
                    .recommend(now, asks, open.size() - weighed.size(), lastSeen::of));
    for (var part : answer.parts()) {
      var id = part.recommendation().id();
      asks.stream()
          .filter(ask -> ask.id().equals(id))
          .forEach(ask -> proposals.keep(now, ask, part.recommendation()));
    }
    return answer;
  }

  /** Open incidents that stand for themselves and miss something, those that matter most first. */
  private static List<Incident> open(State now, @Nullable AreaId area) {
    var open = new ArrayList<Incident>();
    for (var incident : now.incidents()) {
      if (incident.isOpen()
          && incident.duplicateOf() == null
          && (area == null || now.contains(area, incident.area()))
          && !Requirements.open(now, incident).isEmpty()) {
        open.add(incident);
      }
    }
    open.sort(WEIGHTIEST_FIRST);
    return open;
  }

  private static RecommendationId newId() {
    return new RecommendationId("R-" + UUID.randomUUID());
  }
}
