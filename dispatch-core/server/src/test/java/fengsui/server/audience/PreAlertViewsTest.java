package fengsui.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.PersonId;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadControl;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.AudienceView.PreAlerted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What crews and desks are told before anybody ordered them. */
class PreAlertViewsTest {
  private final City city = City.small();

  @Test
  void aCrewIsToldAndWhoElseIs() {
    var before = city.state();
    var told = City.sent(city.does("taker", City.preAlert(null, "E11", "E21")));

    assertThat(shown("crew11"))
        .containsExactly(new PreAlerted(told, City.ids("E11"), List.of("E21")));
    assertThat(isConcerned(before, "crew11")).isTrue();
    assertThat(isConcerned(before, "crew21")).isTrue();
    assertThat(shown("desk1").getFirst().units()).isEqualTo(City.ids("E11"));
    assertThat(shown("commander")).isEmpty();
  }

  @Test
  void whoIsStoodDownHearsOfIt() {
    var told = City.sent(city.does("taker", City.preAlert(null, "E11", "E21"))).id();
    var before = city.state();

    city.does("taker", City.preAlert(told, "E11"));

    assertThat(shown("crew21")).isEmpty();
    assertThat(isConcerned(before, "crew21")).isTrue();
  }

  @Test
  void theOrderTakesItsPlace() {
    var told = City.sent(city.does("taker", City.preAlert(null, "E11"))).id();
    var incident = incidentOf(told);

    city.order(incident, "E11");

    var view = Views.of(city.state(), new PersonId("crew11"));
    assertThat(view.preAlerts()).isEmpty();
    assertThat(view.orders()).hasSize(1);
  }

  @Test
  void theIncidentSaysWhereByNow() {
    var told = City.sent(city.does("taker", City.preAlert(null, "E11"))).id();
    var incident = incidentOf(told);
    var before = city.state();

    city.does("taker", new Locate(incident, SmallCity.NEAR_S2));

    assertThat(shown("crew11").getFirst().preAlert().location()).isEqualTo(SmallCity.NEAR_S2);
    assertThat(isConcerned(before, "crew11")).isTrue();
  }

  @Test
  void whoHasSomewhereToGoSeesWhatHoldsOnTheRoadsThere() {
    var before = city.state();
    city.does("commander", SmallCity.closure("桥 冲毁"));
    assertThat(roadControls("crew11")).isEmpty();
    assertThat(isConcerned(before, "crew11")).isTrue();

    city.order(city.fire(), "E11");
    assertThat(roadControls("crew11")).hasSize(1);
    city.does("taker", City.preAlert(null, "E21"));
    assertThat(roadControls("crew21")).hasSize(1);
    assertThat(NearControls.of(city.state(), List.of(), List.of())).isEmpty();
  }

  private IncidentId incidentOf(PreAlertId told) {
    return City.created(
        city.does(
            "taker",
            new CreateIncident(
                null,
                IncidentKind.BUILDING_FIRE,
                new AlarmLevel(1),
                SmallCity.NEAR_S1,
                Situation.UNKNOWN,
                told)));
  }

  private List<RoadControl> roadControls(String person) {
    return Views.of(city.state(), new PersonId(person)).roadControls();
  }

  private List<PreAlerted> shown(String person) {
    return Views.of(city.state(), new PersonId(person)).preAlerts();
  }

  private boolean isConcerned(State before, String person) {
    return Concerned.by(before, city.state()).includes(new PersonId(person));
  }
}
