package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.aid.AidCommand.AnswerAid;
import fengsui.domain.aid.AidCommand.AskAid;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.Role;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A neighbour's tender waits at S2; it is nobody's who asks here. */
class GrantedAidTest {
  private static final AreaId NEIGHBOUR = new AreaId("TC");
  private static final UnitId T11 = new UnitId("T11");

  private final City city = City.small();
  private final IncidentId fire = city.fire();
  private RiverTown town;

  @BeforeEach
  void neighbour(@TempDir Path folder) throws IOException {
    town = new RiverTown(folder);
    city.does("system", new DefineArea(SmallCity.area("TC", AreaKind.BRIGADE, null)));
    city.does("system", new DefineArea(SmallCity.area("T1", AreaKind.STATION, "TC")));
    city.does(
        "system",
        new DefineStation(SmallCity.station("ST", "T1", 84.68, 44.43, ForceKind.NATIONAL)));
    var brings = Map.of(Capability.WATER_L, 8_000);
    city.does(
        "system", new DefineUnit(SmallCity.unit("T11", UnitKind.WATER_TENDER, "ST", brings, 6)));
    city.does("system", new DefinePerson(SmallCity.person("wusu", Role.COMMANDER, "TC", null)));
    town.seen("T11", new LonLat(82.130, 44.880), 5);
    city.order(fire, "E11");
  }

  @Test
  void aUnitThatANeighbourGrantsIsProposedForThatIncidentAlone() {
    assertThat(passed(asked(fire))).contains(Why.OUTSIDE_AREA);

    grant();

    assertThat(asked(fire).chosen()).extracting(p -> p.unit()).containsExactly(T11);
    var other = asked(city.fire());
    assertThat(other.chosen()).extracting(p -> p.unit()).doesNotContain(T11);
  }

  private void grant() {
    var needs = List.<Need>of(new Need.Units(UnitKind.WATER_TENDER, 1));
    city.does("commander", new AskAid(fire, NEIGHBOUR, "", needs, ""));
    var aid = city.state().aid().iterator().next().id();
    city.does("wusu", new AnswerAid(aid, true, List.of(T11), "", -1, false));
  }

  /** Without E21, which is as near as the neighbour. */
  private Recommendation asked(IncidentId incident) {
    return town.recommend(
        city.state(),
        Ask.forIncident(
            new RecommendationId("R-1"),
            city.state(),
            city.incident(incident),
            Set.copyOf(City.ids("E21")),
            new AreaId("BL"),
            0,
            city.now()));
  }

  private static List<Why> passed(Recommendation answer) {
    return answer.passedOver().stream()
        .filter(p -> p.unit().equals(T11))
        .map(PassedOver::why)
        .toList();
  }
}
