package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.weather.Weather;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import fengsui.protocol.query.Proposals.RecommendRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a form that is no incident yet is asked about. */
class FormProposalTest extends OnSmallRegion {
  private final Queries queries = newQueries();

  @Test
  void aFormAsksForWhatItsAddressCallsForAndForTheWeatherOfNow() {
    supplement("hospital", new Condition.PremisesNamed(List.of("人民医院")));
    supplement("gale", new Condition.WeatherIs(Set.of(Weather.GALE)));
    var until = city.now().plusSeconds(3_600);
    city.does(
        "commander",
        new SetWeather(
            WeatherReport.said(new AreaId("BL"), Set.of(Weather.GALE), until, "大风蓝色预警")));

    assertThat(lines("自治州人民医院")).containsExactly("tenders", "gale", "hospital");
    assertThat(lines("")).containsExactly("tenders", "gale");
    // Nothing is recorded when a gale is over.
    city.after(3_601);
    assertThat(lines("")).containsExactly("tenders");
  }

  private void supplement(String id, Condition when) {
    var line =
        new RequirementLine(id, id, new Need.Quantity(Capability.RESCUERS, 4), 0, id.length());
    var base = SmallCity.plan(id, 1, line);
    city.does(
        "admin",
        new DefinePlan(
            new ResponsePlan(
                base.id(), id, base.kinds(), base.level(), base.lines(), 1, List.of(when))));
  }

  private List<String> lines(String address) {
    var request =
        new RecommendRequest(
            null,
            IncidentKind.BUILDING_FIRE,
            new AlarmLevel(1),
            SmallCity.NEAR_S1.point(),
            List.of(),
            1,
            null,
            address);
    return queries
        .proposals()
        .recommend(request, null)
        .orTimeout(20, TimeUnit.SECONDS)
        .join()
        .lines()
        .stream()
        .map(line -> line.line().id())
        .toList();
  }
}
