package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who lets an exercise happen is kept, since its record names only virtual people. */
class ExerciseApiTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void whoStartsAndEndsAnExerciseStandsInTheAuditAndARefusalToo() {
    var admin = console.token("admin");
    assertThat(console.post("/api/v1/exercises/quake/start", admin, "").statusCode())
        .isEqualTo(200);
    assertThat(console.post("/api/v1/exercises/quake/start", admin, "").statusCode())
        .isEqualTo(409);
    assertThat(console.post("/api/v1/exercises/stop", admin, "").statusCode()).isEqualTo(200);
    assertThat(console.post("/api/v1/exercises/end", admin, "").statusCode()).isEqualTo(200);

    assertThat(console.get("/api/v1/audit", console.token("auditor")).body())
        .containsPattern(line("DONE", "start quake"))
        .containsPattern(line("REFUSED", "start quake"))
        .containsPattern(line("DONE", "stop"))
        .containsPattern(line("DONE", "end"));
  }

  private static String line(String result, String detail) {
    return "\"person\":\"admin\",\"kind\":\"EXERCISE\",\"result\":\"%s\",\"detail\":\"%s\""
        .formatted(result, detail);
  }
}
