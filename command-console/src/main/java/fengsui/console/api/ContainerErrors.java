package fengsui.console.api;

import fengsui.console.access.Allowed;
import fengsui.console.access.Allowed.To;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives errors that the container itself answers the same shape as all others. */
@RestController
public final class ContainerErrors {
  private static final String PATH = "/error";

  /** The answer for a bare HTTP status. */
  static ErrorAnswer answer(int status) {
    return switch (status) {
      case 400 -> ErrorAnswer.of(400, "Malformed", "", "the request is malformed");
      case 401 -> ErrorAnswer.of(401, "NotLoggedIn", "", "log in first");
      case 403 -> ErrorAnswer.of(403, "NotAllowed", "", "this is not allowed");
      case 404 -> ErrorAnswer.of(404, "NotFound", "", "there is nothing at this address");
      case 405 -> ErrorAnswer.of(405, "WrongMethod", "", "this address takes another method");
      case 406 -> ErrorAnswer.of(406, "NotAcceptable", "", "this address answers JSON");
      case 413 -> BodyLimitFilter.answer();
      case 415 -> ErrorAnswer.of(415, "NotJson", "", "send Content-Type: application/json");
      default ->
          status < 500
              ? ErrorAnswer.of(status, "Refused", "", "the request was refused")
              : ErrorAnswer.of(status, "Failed", "", "the server failed; the log says why");
    };
  }

  @RequestMapping(PATH)
  @Allowed(to = To.EVERYONE)
  ResponseEntity<Object> error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answer(status instanceof Integer code ? code : 404).entity();
  }

  /** Sends the container's errors to {@link #error}. */
  public static final class Pages {
    @Bean
    ErrorPageRegistrar errorPages() {
      return registry -> registry.addErrorPages(new ErrorPage(PATH));
    }
  }
}
