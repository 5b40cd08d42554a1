package fengsui.domain.aid;

import fengsui.domain.Author;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.List;

/**
 * What the neighbour said.
 *
 * @param units of the neighbour that may be ordered for the incident; empty when they are not here
 * @param text what comes besides, or why nothing does; may be empty when units come
 * @param arrivesAfterSeconds from the answer on, as the neighbour declares it; -1 when not said
 * @param byTelephone whether the asker wrote down what was said by telephone
 * @param by who answered, or wrote it down
 */
public record AidAnswer(
    List<UnitId> units,
    String text,
    int arrivesAfterSeconds,
    boolean byTelephone,
    Author by,
    Instant at) {
  public AidAnswer {
    units = List.copyOf(units);
  }
}
