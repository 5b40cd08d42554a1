package fengsui.server.core;

import fengsui.domain.Decide;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.CoreStatus;
import fengsui.server.Seat;
import java.util.List;

/** The core's own logic on fake clocks and a fake log, with the small test city set up. */
final class FakeCore {
  final FakeClocks clocks = new FakeClocks();
  final FakeLog log = new FakeLog();
  final RecentRecords recent;
  final CoreMachine machine;

  FakeCore() {
    this(Explainer.NONE, RecentRecords.RECORDS_MAX);
  }

  FakeCore(Explainer explainer, int ring) {
    this(explainer, ring, Decide::step);
  }

  FakeCore(Explainer explainer, int ring, Deciding deciding) {
    recent = new RecentRecords(0, Long.MAX_VALUE / 2, clocks, ring);
    machine =
        new CoreMachine(
            new CoreMachine.Ports(
                clocks,
                clocks,
                log,
                deciding,
                time -> new Stamper(Seat.TRUSTING, time),
                explainer,
                Measures.NONE,
                Runnable::run,
                Runnable::run,
                (after, limit) -> List.of(),
                (time, accepts, why, step) ->
                    new CoreStatus(accepts, why, 0, null, step, List.of())),
            "history",
            Applied.NOTHING,
            recent);
    log.open(machine);
    for (ReferenceCommand command : SmallCity.commands()) {
      Seat.await(machine.commands().setUp(command));
    }
  }

  Seat seat(String person) {
    return new Seat(machine.commands(), person);
  }

  State state() {
    return machine.applied().state();
  }
}
