package fengsui.console.access;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import fengsui.edge.access.Refusal;
import fengsui.protocol.Replica;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a requester ask about what the core has only just acknowledged. The answer to a command
 * leaves the core at the same moment as its event, so a quick seat may ask before this server's
 * replica has applied it; then the question waits for the replica, a short time.
 */
public final class Newest {
  /** Far longer than a replica is ever behind while its feed is alive. */
  static final int WAIT_MILLIS_MAX = 300;

  /** Most requesters that wait at once; one more is answered from what is known. */
  static final int WAITING_MAX = 64;

  private final Replica replica;
  private final Semaphore places = new Semaphore(WAITING_MAX);

  public Newest(Replica replica) {
    this.replica = replica;
  }

  /**
   * The requester with a State that holds the incident; the same requester when none comes in time.
   */
  public Requester knowing(IncidentId incident, Requester requester) {
    if (requester.state().incidents().contains(incident) || !places.tryAcquire()) {
      return requester;
    }
    State state;
    try {
      state = await(incident);
    } finally {
      places.release();
    }
    return state.incidents().contains(incident)
        ? new Requester(requester.person(), requester.session(), requester.token(), state)
        : requester;
  }

  /** As {@link #knowing}, and the incident is one the requester may see; else {@link Refusal}. */
  public Requester seeing(IncidentId id, Requester asking) {
    var requester = knowing(id, asking);
    var incident = requester.state().incidents().get(id);
    if (incident == null) {
      throw Refusal.unknownId("incident", id.value());
    }
    if (!requester.sight().sees(incident)) {
      throw Refusal.outsideYourArea("incident");
    }
    return requester;
  }

  private State await(IncidentId incident) {
    var known = new CompletableFuture<State>();
    Replica.Listener listener =
        (before, after, record) -> {
          if (after.incidents().contains(incident)) {
            known.complete(after);
          }
        };
    replica.addListener(listener);
    try {
      var now = replica.state();
      return now.incidents().contains(incident)
          ? now
          : known.completeOnTimeout(now, WAIT_MILLIS_MAX, TimeUnit.MILLISECONDS).join();
    } finally {
      replica.removeListener(listener);
    }
  }
}
