package fengsui.mobile.access;

import fengsui.db.DatabaseUnavailable;
import fengsui.mobile.report.Fields;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.wire.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.core.JacksonException;

/** Turns whatever went wrong into {@link Problem}, so that every error has one shape. */
@RestControllerAdvice
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal) {
    var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.status() == HttpStatus.UNAUTHORIZED.value()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (!refusal.retryAfter().isZero()) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds(refusal.retryAfter()));
    }
    return answer.body(refusal.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge large) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "BodyTooLarge", "", large.getMessage());
      }
      if (cause instanceof JacksonException json) {
        var problem = Fields.precise(Wire.problem(json));
        return answer(HttpStatus.BAD_REQUEST, "Malformed", problem.field(), problem.getMessage());
      }
    }
    return answer(HttpStatus.BAD_REQUEST, "Malformed", "", "the body must be a JSON object");
  }

  @ExceptionHandler
  ResponseEntity<Problem> malformed(IllegalArgumentException e) {
    var problem = Fields.precise(e);
    return answer(HttpStatus.BAD_REQUEST, "Malformed", problem.field(), problem.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Problem> late(AsyncRequestTimeoutException e) {
    return refused(
        Refusal.unavailable(
            "no answer in time; send it again with the same id", Duration.ofSeconds(1)));
  }

  @ExceptionHandler
  ResponseEntity<Problem> databaseAway(DatabaseUnavailable e) {
    LOG.atWarn().setCause(e).log("the database is away");
    return answer(
        HttpStatus.SERVICE_UNAVAILABLE,
        "DatabaseUnavailable",
        "",
        "the accounts cannot be asked now; open sessions go on; try again soon");
  }

  @ExceptionHandler
  ResponseEntity<Problem> cannotAnswer(QueryUnavailable e) {
    return refused(Refusal.unavailable(String.valueOf(e.getMessage()), Duration.ofSeconds(2)));
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      return answer(status, code(status), "", advice(status, request));
    }
    LOG.atError().setCause(e).addKeyValue("path", request.getRequestURI()).log("request failed");
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Failed", "", "our fault; it is in the log");
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "NotFound";
      case METHOD_NOT_ALLOWED -> "WrongMethod";
      case UNSUPPORTED_MEDIA_TYPE -> "NotJson";
      case NOT_ACCEPTABLE -> "NotAcceptable";
      case CONTENT_TOO_LARGE -> "BodyTooLarge";
      case SERVICE_UNAVAILABLE -> "Unavailable";
      default -> "Malformed";
    };
  }

  private static String advice(HttpStatus status, HttpServletRequest request) {
    return switch (status) {
      case NOT_FOUND -> "there is nothing at this path; see /api/v1/openapi.json";
      case METHOD_NOT_ALLOWED ->
          request.getMethod() + " is not answered here; see /api/v1/openapi.json";
      case UNSUPPORTED_MEDIA_TYPE -> "send 'Content-Type: application/json'";
      case NOT_ACCEPTABLE -> "accept application/json";
      default -> "the request cannot be read; see /api/v1/openapi.json";
    };
  }

  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private static ResponseEntity<Problem> answer(
      HttpStatus status, String code, String field, @Nullable String message) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Problem(code, field, String.valueOf(message)));
  }
}
