package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.protocol.query.Places;
import fengsui.protocol.query.Proposals.RecommendRequest;
import java.util.List;

/**
 * Asks a few questions in advance, so that the first call of the day is not answered by cold code.
 */
final class WarmUp {
  private static final int ROUNDS = 200;

  private final ProposalAnswers proposals;
  private final Regions regions;

  WarmUp(ProposalAnswers proposals, Regions regions) {
    this.proposals = proposals;
    this.regions = regions;
  }

  /** Whether there was anything to ask about. */
  boolean run(State now) {
    var station = now.stations().iterator();
    var plan = now.plans().iterator();
    if (now.settings().pack() == null || !station.hasNext() || !plan.hasNext()) {
      return false;
    }
    var point = station.next().place();
    var card = plan.next();
    var kind = card.kinds().iterator().next();
    for (int i = 0; i < ROUNDS; i++) {
      var form = new RecommendRequest(null, kind, card.level(), point, List.of(), i);
      proposals.recommend(now, form, null);
      regions.ask(now, region -> region.gazetteer().search("bjl 1", point, Places.PLACES_MAX));
    }
    return true;
  }
}
