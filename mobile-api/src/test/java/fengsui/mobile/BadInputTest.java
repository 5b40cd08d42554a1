package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.edge.testing.BadValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every endpoint given what it must not take: the answer names field and fix. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String REPORT =
      "{'id':{'sender':'p1','counter':1},'deviceTime':1780272000000,"
          + "'command':{'type':'ReportAssignment','assignment':'a-1','status':'EN_ROUTE'}}";
  private static final String LATE =
      "{'id':{'sender':'p1','counter':1},'deviceTime':1780272000000,'late':"
          + "{'occurredAt':1780270000000,'source':'PAPER','reason':'paper'},"
          + "'command':{'type':'AddNote','incident':'i-1','text':'x'}}";
  private static final String NEED =
      "{'id':{'sender':'p1','counter':1},'deviceTime':1780272000000,'command':"
          + "{'type':'RequestReinforcement','incident':'i-1','needs':[{'type':'Units',"
          + "'kind':'WATER_TENDER','amount':2}],'reason':'more'}}";
  private static final String POSITION =
      "{'point':{'lon':82.07,'lat':44.9},'headingDegrees':90,'speedMetersPerSecond':12,"
          + "'accuracyMeters':8,'deviceTime':1780272000000}";
  private static final String PAIRING = "{'code':'12345678','deviceName':'phone'}";
  private static final String SESSION = "{'name':'desk','password':'secret'}";

  private static final String PASSWORD = "{'current':'secret','next':'Better-Pass-2026'}";

  @AutoClose private PhoneTown town;
  private String token;

  @BeforeAll
  void start(@TempDir Path folder) {
    town = new PhoneTown(folder);
    token = town.token("crew11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /reports   | 'counter':1          | 'counter':0               | id.counter
          /reports   | 'counter':1          | 'counter':'1'             | id.counter
          /reports   | 'counter':1          | 'counter':1.5             | id.counter
          /reports   | 'counter':1          | 'counter':99999999999999999999 | -
          /reports   | 'counter':1          | 'count':1                 | id.counter
          /reports   | 'sender':'p1'        | 'sender':7                | id.sender
          /reports   | 'sender':'p1'        | 'sender':null             | id.sender
          /reports   | 'sender':'p1'        | 'sender':'a b'            | id.sender
          /reports   | 'sender':'p1'        | 'sender':'LONG'           | id.sender
          /reports   | 'deviceTime':1780272000000 | 'deviceTime':-1     | deviceTime
          /reports   | 'deviceTime':1780272000000 | 'deviceTime':9000000000000000 | deviceTime
          /reports   | 'deviceTime':1780272000000 | 'deviceTime':NaN    | -
          /reports   | 'deviceTime':1780272000000 | 'deviceTime':'soon' | deviceTime
          /reports   | ,'deviceTime':1780272000000 |                    | deviceTime
          /reports   | 'type':'ReportAssignment' | 'type':'Launch'      | command.type
          /reports   | 'type':'ReportAssignment', |                     | command.type
          /reports   | 'assignment':'a-1'   | 'assignment':''           | command.assignment
          /reports   | 'assignment':'a-1'   | 'assignment':['a-1']      | command.assignment
          /reports   | ,'status':'EN_ROUTE' |                           | command.status
          /reports   | 'status':'EN_ROUTE'  | 'status':'FLYING'         | command.status
          /reports   | 'status':'EN_ROUTE'  | 'status':3                | command.status
          /reports   | 'status':'EN_ROUTE'  | 'status':'CANCELLED'      | command.status
          /reports   | 'status':'EN_ROUTE'  | 'status':'EN_ROUTE','by':1 | command.by
          late       | 'source':'PAPER'     | 'source':'RUMOUR'         | late.source
          late       | 'reason':'paper'     | 'reason':''               | late.reason
          late       | 'reason':'paper'     | 'reason':'LONG'           | late.reason
          late       | 'occurredAt':1780270000000 | 'occurredAt':true   | late.occurredAt
          late       | 'text':'x'           | 'text':' '                | command.text
          late       | 'text':'x'           | 'text':'LONG'             | command.text
          late       | 'incident':'i-1'     | 'incident':{}             | command.incident
          need       | 'amount':2           | 'amount':-2               | command.needs[0].amount
          need       | 'kind':'WATER_TENDER' | 'kind':'TRAM'            | command.needs[0].kind
          need       | 'reason':'more'      | 'reason':null             | command.reason
          /positions | 'lon':82.07          | 'lon':200                 | point.lon
          /positions | 'lon':82.07          | 'lon':1e999               | point.lon
          /positions | 'lon':82.07          | 'lon':'82'                | point.lon
          /positions | 'lat':44.9           | 'lat':-91                 | point.lat
          /positions | 'lat':44.9           | 'lat':NaN                 | -
          /positions | ,'lat':44.9          |                           | point.lat
          /positions | 'headingDegrees':90  | 'headingDegrees':360      | headingDegrees
          /positions | 'speedMetersPerSecond':12 | 'speedMetersPerSecond':-5 | speedMetersPerSecond
          /positions | 'accuracyMeters':8   | 'accuracyMeters':-1       | accuracyMeters
          /positions | 'deviceTime':1780272000000 | 'deviceTime':null   | deviceTime
          /pairing   | 'code':'12345678'    | 'code':'1234'             | code
          /pairing   | 'code':'12345678'    | 'code':12345678           | code
          /pairing   | 'deviceName':'phone' | 'deviceName':''           | deviceName
          /pairing   | 'deviceName':'phone' | 'deviceName':'LONG'       | deviceName
          /pairing   | ,'deviceName':'phone' |                          | deviceName
          /session   | 'name':'desk',       |                           | deviceCredential
          /session   | 'password':'secret'  | 'password':''             | password
          /session   | 'name':'desk'        | 'name':'LONG'             | name
          /session   | 'name':'desk'        | 'deviceCredential':'LONG' | deviceCredential
          /session   | 'name':'desk'        | 'name':['desk']           | name
          """)
  void theFieldIsNamed(String endpoint, String good, String bad, String field) {
    var body = body(endpoint);
    assertThat(body).contains(good);
    var wrong = body.replace(good, bad == null ? "" : bad).replace("LONG", "x".repeat(2_500));
    var path = endpoint.startsWith("/") ? endpoint : "/reports";
    var answer = town.post(token, "/api/v1" + path, wrong.replace('\'', '"'));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    var problem = PhoneTown.json(answer);
    assertThat(problem.get("code").stringValue()).isEqualTo("Malformed");
    if (!field.equals("-")) {
      assertThat(problem.get("field").stringValue()).as(answer.body()).isEqualTo(field);
    }
    assertThat(problem.get("message").stringValue()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/reports", "late", "need", "/positions", "/pairing", "/session", "/password"})
  void anySpoiledFieldIsNamed(String endpoint) {
    var path = "/api/v1" + (endpoint.startsWith("/") ? endpoint : "/reports");
    for (var spoiled : BadValues.of(body(endpoint).replace('\'', '"'))) {
      var answer = town.post(token, path, spoiled.json());
      var what = endpoint + " " + spoiled + ": " + answer.statusCode() + " " + answer.body();
      assertThat(answer.statusCode()).as(what).isLessThan(500);
      if (spoiled.isOfWrongType()) {
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
      }
      if (answer.statusCode() == 400) {
        var problem = PhoneTown.json(answer);
        assertThat(problem.get("code").stringValue()).isEqualTo("Malformed");
        var field = problem.get("field").stringValue();
        // A session is asked for in two ways; what fits neither names the first.
        assertThat(spoiled.isNamedBy(field) || field.equals("deviceCredential")).as(what).isTrue();
      }
    }
  }

  private static String body(String endpoint) {
    return switch (endpoint) {
      case "/reports" -> REPORT;
      case "late" -> LATE;
      case "need" -> NEED;
      case "/positions" -> POSITION;
      case "/pairing" -> PAIRING;
      case "/session" -> SESSION;
      case "/password" -> PASSWORD;
      default -> throw new AssertionError(endpoint);
    };
  }

  @Test
  void aBodyThatIsNoDocumentIsMalformed() {
    for (var body : BadValues.NO_DOCUMENTS) {
      for (var path : new String[] {"reports", "positions", "pairing", "session"}) {
        var answer = town.post(token, "/api/v1/" + path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(400);
        assertThat(PhoneTown.json(answer).get("code").stringValue()).isEqualTo("Malformed");
      }
    }
  }

  @Test
  void aBodyOfTenMegabytesIsRefusedWithAnAnswer() {
    var body = ("{\"text\":\"" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
    var answer = town.send(token, "POST", "/api/v1/reports", body, Map.of());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(PhoneTown.json(answer).get("code").stringValue()).isEqualTo("BodyTooLarge");
  }

  @Test
  void aBodyThatIsNotJsonByTypeIsRefused() {
    var answer =
        town.send(
            token, "POST", "/api/v1/reports", new byte[2], Map.of("Content-Type", "text/plain"));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(PhoneTown.json(answer).get("code").stringValue()).isEqualTo("NotJson");
  }

  @Test
  void unknownPathsMethodsAndOrdersAreNamed() {
    assertThat(code("GET", "/api/v1/nothing")).isEqualTo("404 NotFound");
    assertThat(code("PUT", "/api/v1/view")).isEqualTo("405 WrongMethod");
    assertThat(code("GET", "/api/v1/orders/nothing/way")).isEqualTo("404 NotFound");
    assertThat(code("GET", "/api/v1/orders/nothing/water")).isEqualTo("404 NotFound");
    assertThat(code("GET", "/api/v1/orders/a%20b/way")).isEqualTo("400 Malformed");
    var undecodable = town.send(token, "GET", "/api/v1/view?x=%ff", null, Map.of());
    assertThat(undecodable.statusCode()).isLessThan(500);
    assertThat(code("GET", "/api/v1/map/basemap.pmtiles")).isEqualTo("404 NotFound");
  }

  @Test
  void aBatchOfNothingOrOfTooMuchIsRefused() {
    assertThat(town.post(token, "/api/v1/reports/batch", "[]").statusCode()).isEqualTo(400);
    var many = "[" + "{},".repeat(100) + "{}]";
    assertThat(town.post(token, "/api/v1/reports/batch", many).body()).contains("1 to 100");
    assertThat(town.post(token, "/api/v1/reports/batch", "[{\"id\":7}]").body()).contains("[0]");
    assertThat(town.post(token, "/api/v1/reports/batch", "[null]").body()).contains("[0]");
    assertThat(town.post(token, "/api/v1/reports/batch", "{}").statusCode()).isEqualTo(400);
  }

  private String code(String method, String path) {
    var answer = town.send(token, method, path, null, Map.of());
    return answer.statusCode() + " " + PhoneTown.json(answer).get("code").stringValue();
  }
}
