package fengsui.domain.state;

import fengsui.domain.aid.AidId;
import fengsui.domain.aid.AidRequest;
import java.time.Instant;
import java.util.Comparator;

/** When the silence of a neighbour is noticed; sorted by time, then by request. */
public record AidDue(Instant at, AidId aid) implements Comparable<AidDue> {
  private static final Comparator<AidDue> ORDER =
      Comparator.comparing(AidDue::at).thenComparing(AidDue::aid);

  @Override
  public int compareTo(AidDue other) {
    return ORDER.compare(this, other);
  }

  /** All that are awaited, of a State that was kept before they were. */
  static Table<AidDue, AidId> of(Table<AidId, AidRequest> aid) {
    Table<AidDue, AidId> due = Table.empty();
    for (var request : aid) {
      due = after(due, request);
    }
    return due;
  }

  /** The table once a request stands as it does. */
  static Table<AidDue, AidId> after(Table<AidDue, AidId> due, AidRequest request) {
    var own = new AidDue(request.dueAt(), request.id());
    return request.isAwaited() ? due.with(own, request.id()) : due.without(own);
  }
}
