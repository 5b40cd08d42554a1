package fengsui.console.api;

import fengsui.console.access.AccessDenied;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An error on its way out: its HTTP status and the one shape all errors have. */
public record ErrorAnswer(int status, Body body) {

  /**
   * What the caller reads.
   *
   * @param code stable, for programs
   * @param field path of what is wrong, empty when it is not one field
   * @param message what is wrong and what to do, in English
   * @param detail facts behind it, for example the core's reply; null when there are none
   */
  public record Body(String code, String field, String message, @Nullable Object detail) {}

  public static ErrorAnswer of(int status, String code, String field, String message) {
    return new ErrorAnswer(status, new Body(code, field, message, null));
  }

  public static ErrorAnswer of(AccessDenied denied) {
    return of(denied.status(), denied.code(), "", String.valueOf(denied.getMessage()));
  }

  public static ErrorAnswer of(WireException wrong) {
    return of(400, "Malformed", wrong.field(), String.valueOf(wrong.getMessage()));
  }

  /** For handlers. */
  public ResponseEntity<Object> entity() {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /** For filters, which stand before the handlers. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(Wire.bytes(body));
  }
}
