package fengsui.domain.eta;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceEvent.EtaModelAdopted;

/** The rule for putting a model in force. */
public final class EtaRules {
  private EtaRules() {}

  /** Accepts any model of stations that are there, but not the one in force once more. */
  public static Decision adopt(State state, EtaModel model, String reason) {
    var now = state.eta();
    if (model.withVersion(now.version()).equals(now)) {
      return rejected(new Rejection.NothingChanges("ETA model"));
    }
    for (var turnout : model.stations()) {
      if (!state.stations().contains(turnout.station())) {
        return rejected(new Rejection.NotFound("station", turnout.station().value()));
      }
    }
    return accepted(
        new EtaModelAdopted(now.version(), model.withVersion(now.version() + 1), reason));
  }
}
