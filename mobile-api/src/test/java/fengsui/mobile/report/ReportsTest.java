package fengsui.mobile.report;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryRateLimit;
import fengsui.domain.Check;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.SenderId;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.mobile.TownCore;
import fengsui.protocol.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final Session SESSION =
      new Session("s", new PersonId("crew11"), new DeviceId("phone"), Instant.MAX);

  private final TownCore core = new TownCore(token -> Optional.of(SESSION));
  private final Requester requester =
      new Requester(
          "token",
          SESSION,
          Check.present(City.small().state().people().get(SESSION.person()), "crew11"));
  private Instant now = City.START;
  private final Reports reports = new Reports(core, new MemoryRateLimit(() -> now));

  @Test
  void aBatchAfterHoursOfflineGoesThroughAndTheNextAfterTheWait() {
    assertThat(reports.submit(requester, batch(1)).join())
        .hasSize(Reports.BATCH_MAX)
        .allMatch(answer -> answer instanceof ReportAnswer.Settled settled && settled.isFinal());

    var second = reports.submit(requester, batch(101)).join();
    assertThat(second.getFirst())
        .isInstanceOfSatisfying(
            ReportAnswer.TooMany.class,
            tooMany -> assertThat(tooMany.pause()).isEqualTo(Reports.PER_PERSON.window()));
    assertThat(second.getLast()).isEqualTo(Reports.again(id(200)));

    now = now.plus(Reports.PER_PERSON.window());
    assertThat(reports.submit(requester, batch(101)).join())
        .allMatch(answer -> answer instanceof ReportAnswer.Settled settled && settled.isFinal());
  }

  private static List<CrewReport> batch(long first) {
    return LongStream.range(first, first + Reports.BATCH_MAX)
        .mapToObj(
            counter ->
                new CrewReport(
                    id(counter), City.START, null, new AddNote(new IncidentId("i-1"), "x")))
        .toList();
  }

  private static CommandId id(long counter) {
    return new CommandId(new SenderId("phone"), counter);
  }
}
