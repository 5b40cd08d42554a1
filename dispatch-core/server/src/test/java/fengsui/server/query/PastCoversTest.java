package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.query.Covers.CoverThen;
import fengsui.protocol.query.Covers.PastOrder;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastCoversTest {
  private static final UnitId E11 = new UnitId("E11");
  private static final UnitId E21 = new UnitId("E21");

  @TempDir private static Path folder;
  private static @Nullable ActivatePack activation;

  private final City city = new City(State.EMPTY);
  private final List<Recorded> records = new ArrayList<>();
  private final Regions regions =
      new Regions(folder.resolve("packs"), ForceWeights.DEFAULT, CoverPrice.NONE, city::now);
  private final PastCovers past =
      new PastCovers(this::after, city::state, regions, CoverPolicy.DEFAULT, () -> 0);

  @BeforeAll
  static void importRegion() throws Exception {
    activation = SmallRegion.imported(SmallRegion.write(folder), "small", folder.resolve("packs"));
  }

  @BeforeEach
  void build() {
    SmallCity.commands().forEach(command -> does("system", command));
    does("system", Check.present(activation, "pack"));
  }

  @AfterEach
  void close() {
    past.close();
    regions.close();
  }

  private Recorded does(String person, Command command) {
    var record = city.does(person, command);
    records.add(record);
    return record;
  }

  private List<Recorded> after(long number, int limit) {
    return records.stream().filter(r -> r.from() > number).limit(limit).toList();
  }

  private CoverThen cover(PastOrder order) {
    return past.cover(order).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static PastOrder order(Recorded record, List<UnitThen> places) {
    return new PastOrder(record.from(), record.at(), Set.of(E11), places);
  }

  private IncidentId fire() {
    return City.created(does("taker", City.create(null)));
  }

  @Test
  void coverIsThatOfTheMomentWhateverCameLater() {
    var ordered = does("commander", City.orderOf(fire(), "E11"));
    var then = cover(order(ordered, List.of()));
    does("commander", new PutOutOfService(E21, "engine"));
    does("commander", SmallCity.closure("桥"));
    city.after(3_600);
    fire();

    var later = cover(order(ordered, List.of()));
    var anew = new PastCovers(this::after, city::state, regions, CoverPolicy.DEFAULT, () -> 0);
    var fresh = anew.cover(order(ordered, List.of())).orTimeout(20, TimeUnit.SECONDS).join();
    anew.close();

    assertThat(then.hole().before().units()).isEqualTo(2);
    assertThat(then.hole().after().units()).isEqualTo(1);
    assertThat(then.hole().units()).containsExactly(E11);
    assertThat(then.controls()).isEmpty();
    assertThat(then.otherPack()).isFalse();
    assertThat(then.placesUnknown()).isZero();
    assertThat(later).isEqualTo(then);
    assertThat(fresh).isEqualTo(then);
  }

  @Test
  void aClosureThatWasLiftedSinceCountsAsItDidThen() {
    var open = does("commander", City.orderOf(fire(), "E21"));
    does("commander", SmallCity.closure("桥"));
    var control = city.state().roadControls().iterator().next().id();
    var fire = fire();
    var closed = does("commander", City.orderOf(fire, "E11"));
    does("commander", new LiftRoadControl(control, "open"));

    var then = cover(order(closed, List.of()));

    assertThat(then.controls()).hasSize(1);
    assertThat(total(then)).isLessThan(total(cover(order(open, List.of()))));
  }

  private static long total(CoverThen then) {
    return then.hole().before().total().roadMeters().within().getLast();
  }

  @Test
  void aUnitThatWasOutStandsWhereTheBasisSaysOrElseIsNamedAsNotKnown() {
    does("crew21", new ReportUnit(E21, UnitStatus.AVAILABLE));
    var ordered = does("commander", City.orderOf(fire(), "E11"));
    var middle = new UnitThen(E21, SmallCity.NEAR_S1.point(), UnitStatus.AVAILABLE, 5, 60);

    var unknown = cover(order(ordered, List.of()));
    var other = new PastCovers(this::after, city::state, regions, CoverPolicy.DEFAULT, () -> 0);
    var known = other.cover(order(ordered, List.of(middle))).orTimeout(20, TimeUnit.SECONDS).join();
    other.close();

    assertThat(unknown.placesUnknown()).isEqualTo(1);
    assertThat(known.placesUnknown()).isZero();
    assertThat(known.hole()).isNotEqualTo(unknown.hole());
  }

  @Test
  void theRoadsOfThatMomentAddUpToItsFigures() {
    var ordered = does("commander", City.orderOf(fire(), "E11"));
    var order = order(ordered, List.of());

    var roads = past.roads(order, null).orTimeout(20, TimeUnit.SECONDS).join();

    assertThat(roads.bands()).extracting(band -> band.minutes()).containsExactly(3, 5, 0);
    assertThat(cover(order).hole().before().total().roadMeters().total()).isPositive();
    assertThat(roads.bands().stream().mapToInt(band -> band.lines().size()).sum()).isPositive();
  }
}
