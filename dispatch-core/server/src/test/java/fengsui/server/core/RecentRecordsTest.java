package fengsui.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Author;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentRecordsTest {
  private static final int MORE = RecentRecords.ARCHIVED_KEPT + 500;

  private final RecentRecords recent = new RecentRecords(0, 0, Clocks.system());

  private void add(int records) throws InterruptedException {
    for (int i = 0; i < records; i++) {
      long number = recent.last() + 1;
      recent.add(
          new Recorded(
              number,
              Instant.EPOCH,
              Author.CORE,
              null,
              null,
              List.of(new SystemEvent.ClockStepped(1))));
    }
  }

  @Test
  void whatIsNotArchivedIsKept() throws InterruptedException {
    add(MORE);

    assertThat(recent.after(0, 1)).get().isEqualTo(recent.after(0, 2).orElseThrow().subList(0, 1));
    assertThat(recent.countAfter(0)).isEqualTo(MORE);
    assertThat(recent.unarchivedRecords()).isEqualTo(MORE);
  }

  @Test
  void ofWhatIsArchivedTheLastAreKept() throws InterruptedException {
    add(MORE);
    recent.archived(MORE);

    assertThat(recent.after(499, 1)).isEmpty();
    assertThat(recent.after(500, 1).orElseThrow().getFirst().from()).isEqualTo(501);
    assertThat(recent.countAfter(0)).isEqualTo(RecentRecords.ARCHIVED_KEPT);
    assertThat(recent.unarchivedRecords()).isZero();
    add(1);
    assertThat(recent.after(MORE, 2).orElseThrow()).hasSize(1);
  }

  @Test
  void whatCameBeforeTheStartIsNotHere() {
    assertThat(new RecentRecords(7, 7, Clocks.system()).after(3, 1)).isEmpty();
    assertThat(new RecentRecords(7, 7, Clocks.system()).after(7, 1).orElseThrow()).isEmpty();
  }
}
