package fengsui.edge.answer;

import fengsui.edge.access.Refusal;
import fengsui.protocol.wire.Wire;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns refusals into answers. */
public final class Answers {
  private Answers() {}

  /** For handlers. */
  public static ResponseEntity<Object> entity(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status());
    refusal.headers().forEach(answer::header);
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(refusal.problem());
  }

  /** For filters, which stand before the handlers. */
  public static void write(Refusal refusal, HttpServletResponse response) throws IOException {
    response.setStatus(refusal.status());
    refusal.headers().forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(Wire.bytes(refusal.problem()));
  }
}
