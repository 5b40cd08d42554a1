package fengsui.domain.station;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Author;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceEvent.AreaDefined;
import fengsui.domain.station.ReferenceEvent.PersonDefined;
import fengsui.domain.station.ReferenceEvent.StationDefined;
import fengsui.domain.station.ReferenceEvent.UnitDefined;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Full tables refuse one more and still take changes of what they hold. */
class LimitsTest {
  private final State small = City.small().state();

  @Test
  void onlySoManyAreas() {
    var city = full(State.AREAS_MAX - small.areas().size(), i -> new AreaDefined(null, area(i)));
    assertThat(city.refused("admin", new DefineArea(area(-1))))
        .isEqualTo(new Rejection.LimitReached("areas", State.AREAS_MAX));
    city.does("admin", new DefineArea(SmallCity.area("i0", AreaKind.STATION, "BL")));
  }

  @Test
  void onlySoManyStations() {
    int free = State.STATIONS_MAX - small.stations().size();
    var city = full(free, i -> new StationDefined(null, station(i, 82)));
    assertThat(city.refused("admin", new DefineStation(station(-1, 82))))
        .isEqualTo(new Rejection.LimitReached("stations", State.STATIONS_MAX));
    city.does("admin", new DefineStation(station(0, 83)));
  }

  @Test
  void onlySoManyUnits() {
    int free = State.UNITS_MAX - small.units().size();
    var city = full(free, i -> new UnitDefined(null, unit(i, 4)));
    assertThat(city.refused("admin", new DefineUnit(unit(-1, 4))))
        .isEqualTo(new Rejection.LimitReached("units", State.UNITS_MAX));
    city.does("admin", new DefineUnit(unit(0, 5)));
  }

  @Test
  void onlySoManyPeople() {
    int free = State.PEOPLE_MAX - small.people().size();
    var city = full(free, i -> new PersonDefined(null, person(i, Role.RESPONDER)));
    assertThat(city.refused("admin", new DefinePerson(person(-1, Role.RESPONDER))))
        .isEqualTo(new Rejection.LimitReached("people", State.PEOPLE_MAX));
    city.does("admin", new DefinePerson(person(0, Role.COMMANDER)));
  }

  private City full(int count, IntFunction<Event> event) {
    List<Event> events = IntStream.range(0, count).mapToObj(event).toList();
    var record = new Recorded(small.number() + 1, City.START, Author.CORE, null, null, events);
    return new City(Apply.apply(small, record));
  }

  private static Area area(int i) {
    return SmallCity.area("i" + i, AreaKind.STATION, "JH");
  }

  private static Station station(int i, double lon) {
    return SmallCity.station("i" + i, "A1", lon, 45, ForceKind.MICRO_STATION);
  }

  private static UnitDefinition unit(int i, int crew) {
    return SmallCity.unit("i" + i, UnitKind.TEAM_ON_FOOT, "S1", Map.of(), crew);
  }

  private static Person person(int i, Role role) {
    return SmallCity.person("i" + i, role, "A1", null);
  }
}
