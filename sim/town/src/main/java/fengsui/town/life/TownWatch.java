package fengsui.town.life;

import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;

/** Looks at what happens in the town. Told on the town's thread; what it does must be short. */
public interface TownWatch {

  /** A record was applied; {@link Town#state} is the State after it or a later one. */
  void recorded(Recorded record);

  /**
   * The virtual commander was proposed a force.
   *
   * @param micros from the question to the answer
   * @param isForce whether a unit was proposed
   */
  void proposed(IncidentId incident, long micros, boolean isForce);
}
