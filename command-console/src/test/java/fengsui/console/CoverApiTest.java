package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.testing.City;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask about cover, of whose units, and how a bad question is answered. */
@SuppressWarnings("NullAway.Init") // Set before all tests.
class CoverApiTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();
  private static IncidentId fire;

  @BeforeAll
  static void start() {
    fire = City.created(console.core.does("taker", City.create(null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          /api/v1/cover taker,commander,auditor
          /api/v1/cover/roads taker,commander,auditor
          /api/v1/cover/move-ups commander
          /api/v1/isochrones?from=82.07,44.9 taker,commander,auditor
          /api/v1/force-arrival?point=82.07,44.9 taker,commander
          /api/v1/force-arrival/FIRE taker,commander,auditor
          """)
  void eachQuestionIsAnsweredToItsRolesAlone(String path, String roles) {
    for (var who : new String[] {"taker", "commander", "auditor", "admin"}) {
      var answer = console.get(path.replace("FIRE", fire.value()), console.token(who));
      boolean isAllowed = roles.contains(who);
      assertThat(answer.statusCode())
          .as(path + who + answer.body())
          .isEqualTo(isAllowed ? 200 : 403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "taker,E11,200",
    "jinghe,E31,200",
    "jinghe,E11,404",
    "taker,E99,404",
    "auditor,E11,403"
  })
  void aHoleIsOfUnitsThatTheAskerSees(String who, String unit, int status) {
    var answer =
        console.post(
            "/api/v1/cover/hole", console.token(who), "{\"units\":[\"%s\"]}".formatted(unit));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 404) {
      assertThat(answer.body()).contains("\"field\":\"units\"");
    }
  }

  @Test
  void theCurveOfAnIncidentElsewhereIsRefused() {
    var answer = console.get("/api/v1/force-arrival/" + fire.value(), console.token("jinghe"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("OutsideYourArea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          /api/v1/cover/roads?bounds=1,2,3 bounds
          /api/v1/cover/roads?bounds=a,b,c,d bounds
          /api/v1/cover/roads?bounds=82,95,83,96 bounds
          /api/v1/isochrones?from=82 from
          /api/v1/isochrones?from=82,44&minutes=5,3 minutes
          /api/v1/isochrones?from=82,44&minutes=61 minutes
          /api/v1/isochrones?from=82,44&minutes=1,2,3,4,5,6,7 minutes
          /api/v1/force-arrival?point=x,y point
          """)
  void aBadQuestionIsAnsweredWithItsField(String path, String field) {
    var answer = console.get(path, console.token("commander"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }
}
