package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Author;
import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.SystemEvent;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.protocol.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetUpTest {
  private static final SetIncidentPrefix COMMAND = new SetIncidentPrefix("652700");

  @Test
  void aNearlyFullDiskIsNamedWithWhatToDo() {
    var full = new Reply.Unavailable("the disk of the core is nearly full: less than 512 MiB");

    assertThatThrownBy(() -> SetUp.check(COMMAND, full))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("nearly full")
        .hasMessageContaining("start again");
  }

  @Test
  void aRefusalIsToldWithItsReason() {
    var refused =
        new SystemEvent.CommandRejected("SetIncidentPrefix", new Rejection.NothingChanges("x"));
    var record = new Recorded(1, Instant.EPOCH, Author.CORE, null, null, List.of(refused));

    assertThatThrownBy(() -> SetUp.check(COMMAND, new Reply.Decided(record, false)))
        .hasMessageContaining("NothingChanges");
  }

  @Test
  void whatWasDoneIsDone() {
    var done = new SystemEvent.ClockStepped(1);
    var record = new Recorded(1, Instant.EPOCH, Author.CORE, null, null, List.of(done));

    assertThatCode(() -> SetUp.check(COMMAND, new Reply.Decided(record, false)))
        .doesNotThrowAnyException();
  }
}
