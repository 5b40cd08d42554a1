package fengsui.edge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.http.Problem;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorsTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/x");

  @ParameterizedTest
  @CsvSource({
    "q=%ff, q",
    "a=1&q=%zz&b=2, q",
    "a=%E4%BA%95&q=%E4%BA, q",
    "a=1&%ff=1, %ff",
    "q=%2, q",
    "a=b+c&&d, ''"
  })
  void aParameterThatCannotBeDecodedIsNamed(String query, String name) {
    request.setQueryString(query);

    var answer = new Errors().any(new InvalidParameterException("bad"), request);

    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody())
        .isEqualTo(new Problem(Problem.MALFORMED, name, "must be percent-encoded UTF-8"));
  }

  @Test
  void tooManyParametersAreRefusedAsTheContainerSays() {
    var answer = new Errors().any(new InvalidParameterException("many", 413), request);

    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode().value()).isEqualTo(413);
  }

  @Test
  void whatMakesAnAnswerWaitHasItsOwnCode() {
    assertThat(codeOf(QueryUnavailable.recordBeingRead(20, 300))).isEqualTo("RecordBeingRead");
    assertThat(codeOf(new QueryUnavailable("the core is starting"))).isEqualTo("Unavailable");
  }

  private String codeOf(QueryUnavailable away) {
    var answer = new Errors().any(away, request);
    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getBody()).isInstanceOf(Problem.class);
    return ((Problem) answer.getBody()).code();
  }
}
