package fengsui.server.query;

import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Advice;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.protocol.query.Advices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks after incidents that have their force, a bounded number at a time. */
final class AdviceAnswers implements Advices {
  private final QueryThreads threads;
  private final Supplier<Instant> coreTime;
  private final ProposalAnswers proposals;
  private final LastSeen lastSeen;
  private final Regions regions;

  AdviceAnswers(
      QueryThreads threads,
      Supplier<Instant> coreTime,
      ProposalAnswers proposals,
      LastSeen lastSeen,
      Regions regions) {
    this.threads = threads;
    this.coreTime = coreTime;
    this.proposals = proposals;
    this.lastSeen = lastSeen;
    this.regions = regions;
  }

  @Override
  public CompletableFuture<Look> look(
      @Nullable AreaId area, @Nullable IncidentId after, Worth worth) {
    return threads.answerLong(
        now -> {
          var lookout = new Lookout(now, coreTime.get(), area, worth, proposals, lastSeen);
          var open = open(now, area, after);
          return regions.ask(now, region -> look(region, lookout, open));
        });
  }

  private static Look look(Region region, Lookout lookout, List<Incident> open) {
    var looked = new ArrayList<IncidentId>();
    var advice = new ArrayList<Advice>();
    for (var incident : open) {
      if (lookout.proposalsMade() >= PROPOSALS_MAX) {
        return new Look(looked, advice, looked.getLast());
      }
      looked.add(incident.id());
      advice.addAll(lookout.look(region, incident));
    }
    return new Look(looked, advice, null);
  }

  private static List<Incident> open(State now, @Nullable AreaId area, @Nullable IncidentId after) {
    var open = new ArrayList<Incident>();
    for (var incident : now.incidents()) {
      if (incident.isOpen()
          && incident.duplicateOf() == null
          && (area == null || now.contains(area, incident.area()))
          && (after == null || incident.id().compareTo(after) > 0)) {
        open.add(incident);
      }
    }
    open.sort(Comparator.comparing(Incident::id));
    return open;
  }
}
