package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.console.testing.Endpoints;
import fengsui.console.testing.Endpoints.Endpoint;
import fengsui.console.testing.TestConsole;
import fengsui.domain.people.Role;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Allowed.Where;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Walks every address as people of battalion JH, while the incident and the person that are asked
 * for are of battalion BL.
 */
@SuppressWarnings("NullAway.Init") // Set before all tests.
class EndpointAreasTest {
  private static final String FOREIGN_PERSON = "crew11";

  /** What is the same for everybody; a new one is to be thought about here. */
  private static final List<String> SAME_FOR_ALL =
      List.of(
          "GET /",
          "GET /actuator/health",
          "GET /actuator/prometheus",
          "GET /api/v1/audit",
          "GET /api/v1/cover",
          "GET /api/v1/cover/roads",
          "GET /api/v1/exercises",
          "GET /api/v1/exercises/report",
          "GET /api/v1/isochrones",
          "GET /api/v1/place-at",
          "GET /api/v1/plans/yaml",
          "GET /api/v1/plans/{plan}/versions",
          "POST /api/v1/plans/check",
          "POST /api/v1/plans/level",
          "POST /api/v1/plans/read",
          "GET /api/v1/places",
          "GET /api/v1/road-control/roads",
          "GET /api/v1/water",
          "GET /api/v1/water/near",
          "GET /error",
          "GET /map/basemap.pmtiles",
          "POST /api/v1/login");

  /** Bodies that name the foreign incident or person, by address. */
  private static final Map<String, String> BODIES =
      Map.of(
          "/api/v1/accounts", "{\"person\":\"PERSON\"}",
          "/api/v1/pairings", "{\"person\":\"PERSON\"}",
          "/api/v1/recommendation", "{\"incident\":\"INCIDENT\",\"exclude\":[],\"version\":1}",
          "/api/v1/road-control/preview",
              "{\"shape\":{\"type\":\"RoadLine\",\"points\":[{\"lon\":82.0,\"lat\":44.9},"
                  + "{\"lon\":82.1,\"lat\":44.9}]},\"effect\":{\"type\":\"RoadClosed\"},"
                  + "\"classes\":[\"HEAVY\"]}",
          "/api/v1/duplicates",
              "{\"point\":{\"lon\":82.075,\"lat\":44.904},\"kind\":\"BUILDING_FIRE\"}",
          "/api/v1/commands",
              "{\"type\":\"Submit\",\"id\":{\"sender\":\"walk\",\"counter\":1},\"ttlMillis\":9000,"
                  + "\"command\":{\"type\":\"AddNote\",\"incident\":\"INCIDENT\",\"text\":\"x\"}}",
          "/api/v1/commands/outcome",
              "{\"type\":\"Settle\",\"id\":{\"sender\":\"taker\",\"counter\":1}}");

  @RegisterExtension private static final TestConsole console = new TestConsole();

  private static String incident;

  @BeforeAll
  static void start() {
    incident = City.created(console.core.does("taker", City.create(null))).value();
    console.core.does("system", person("jh-admin", Role.ADMINISTRATOR));
    console.core.does("system", person("jh-taker", Role.CALL_TAKER));
    console.account(FOREIGN_PERSON);
  }

  @Test
  void everyEndpointSaysWhichAreaCounts() {
    for (var endpoint : Endpoints.of(console.server.context())) {
      boolean isOneself = endpoint.allowed().to() == To.ANY_SESSION;
      assertThat(endpoint.allowed().where() == Where.ONESELF)
          .as(endpoint.toString())
          .isEqualTo(isOneself);
    }
    assertThat(
            Endpoints.of(console.server.context()).stream()
                .filter(e -> e.allowed().where() == Where.ANYWHERE)
                .map(Endpoint::toString))
        .containsExactlyInAnyOrderElementsOf(SAME_FOR_ALL);
  }

  @Test
  void whatLiesInAnotherAreaIsNeitherShownNorChanged() {
    for (var endpoint : Endpoints.of(console.server.context())) {
      for (var role : endpoint.allowed().roles()) {
        var who = who(role);
        if (who != null) {
          check(endpoint, who, call(endpoint, who));
        }
      }
    }
  }

  /** The gate knows no area yet; the question itself waits for the incident and sees it come. */
  @Test
  void anIncidentThatComesWhileItsWayIsAskedForIsForeignAllTheSame() {
    var next = incident.substring(0, incident.length() - 4) + "0002";
    var path = "/api/v1/way/E31/" + next;
    var asked =
        console.http.sendAsync(
            console.request(path, console.token("jinghe")).GET().build(), BodyHandlers.ofString());
    await().pollDelay(Duration.ofMillis(100)).until(() -> true);
    assertThat(City.created(console.core.does("taker", City.create(null))).value()).isEqualTo(next);

    assertThat(asked.join().body()).contains("OutsideYourArea");
  }

  private static void check(Endpoint endpoint, String who, HttpResponse<String> answer) {
    var what = endpoint + " as " + who + ": " + answer.statusCode() + " " + answer.body();
    switch (endpoint.allowed().where()) {
      case ANYWHERE, ONESELF, ORDER_IN_PATH -> {}
      case OWN_AREA_ONLY ->
          assertThat(answer.body())
              .as(what)
              .doesNotContain(incident)
              .doesNotContain(FOREIGN_PERSON);
      case INCIDENT_IN_PATH, INCIDENT_IN_BODY -> {
        assertThat(answer.statusCode()).as(what).isEqualTo(403);
        assertThat(answer.body()).as(what).contains("OutsideYourArea");
      }
      case WHOLE_AREA -> assertThat(answer.body()).as(what).contains("OutsideYourArea");
      case PERSON_NAMED -> assertThat(answer.statusCode()).as(what).isIn(403, 404);
      case CHECKED_BY_CORE -> {
        assertThat(answer.statusCode()).as(what).isIn(403, 404, 409);
        assertThat(answer.body())
            .as(what)
            .containsAnyOf("NotAllowed", "OutsideYourArea", "NeverArrived");
      }
    }
  }

  private static HttpResponse<String> call(Endpoint endpoint, String who) {
    var path =
        endpoint
            .path()
            .replace("{incident}", incident)
            .replace("{person}", FOREIGN_PERSON)
            .replace("{unit}", "E11")
            .replace("{id}", "quake")
            .replace("{device}", "phone-0")
            .replace("{number}", "1")
            .replace("{plan}", "fire-1");
    var query = endpoint.path().equals("/api/v1/devices") ? "?person=" + FOREIGN_PERSON : "";
    var body =
        BODIES
            .getOrDefault(endpoint.path(), "")
            .replace("PERSON", FOREIGN_PERSON)
            .replace("INCIDENT", incident);
    return endpoint.call(console, path + query, console.token(who), body);
  }

  private static @Nullable String who(Role role) {
    return switch (role) {
      case COMMANDER -> "jinghe";
      case ADMINISTRATOR -> "jh-admin";
      case CALL_TAKER -> "jh-taker";
      // A crew has no seat beyond the own phones, and auditors see everything by their task.
      case RESPONDER, AUDITOR -> null;
    };
  }

  private static DefinePerson person(String id, Role role) {
    return new DefinePerson(SmallCity.person(id, role, "JH", null));
  }
}
