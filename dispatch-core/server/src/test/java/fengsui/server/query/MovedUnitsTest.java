package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.unit.UnitId;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovedUnitsTest {
  private static final int BATCH = 100;

  private final MovedUnits moved = new MovedUnits();

  @Test
  void eachIsTakenOnceForAllItsReports() {
    moved.add(new UnitId("E11"));
    moved.add(new UnitId("E11"));

    assertThat(moved.take(BATCH)).containsExactly(new UnitId("E11"));
    assertThat(moved.isEmpty()).isTrue();
    assertThat(moved.take(BATCH)).isEmpty();

    moved.add(new UnitId("E11"));
    assertThat(moved.take(BATCH)).containsExactly(new UnitId("E11"));
  }

  @Test
  void noUnitWaitsForEverWhenAllReportFasterThanTheyAreTaken() {
    var all = IntStream.range(0, 10 * BATCH).mapToObj(i -> new UnitId("U-" + i)).toList();
    all.forEach(moved::add);
    var taken = new HashSet<UnitId>();
    for (int turn = 0; turn < 2 * all.size() / BATCH; turn++) {
      taken.addAll(moved.take(BATCH));
      all.forEach(moved::add);
    }
    assertThat(taken).containsAll(all);
  }
}
