package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.domain.geo.LonLat;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import org.junit.jupiter.api.Test;

class LastSeenTest {
  private static final UnitId E11 = new UnitId("E11");
  private static final LonLat THERE = SmallCity.NEAR_S1.point();

  private final City city = City.small();
  private final MemoryPositions positions = new MemoryPositions();
  private final LastSeen lastSeen = new LastSeen(city::state, positions, city::now);

  @Test
  void aWayBeginsWhereTheUnitWasSeen() {
    seen(THERE);

    assertThat(start()).isEqualTo(THERE);
  }

  @Test
  void whatCannotBeRightBeginsAtTheStation() {
    seen(new LonLat(0, 0));

    assertThat(start()).isEqualTo(station());
  }

  @Test
  void aUnitInQuartersThatWasSeenLongAgoStartsThere() {
    seen(THERE);
    city.after(300);
    assertThat(start()).isEqualTo(station());

    city.does("commander", new ReportUnit(E11, UnitStatus.AVAILABLE));
    assertThat(start()).isEqualTo(THERE);
  }

  private void seen(LonLat point) {
    var at = city.now();
    positions.report(new Position(E11, point, -1, -1, 10, at, at, PositionSource.PHONE));
  }

  private LonLat start() {
    return lastSeen.start(city.state(), city.unit("E11")).point();
  }

  private LonLat station() {
    return city.state().station(city.unit("E11").definition().station()).place();
  }
}
