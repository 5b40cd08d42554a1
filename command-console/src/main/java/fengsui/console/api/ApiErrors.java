package fengsui.console.api;

import fengsui.console.access.AccessDenied;
import fengsui.db.DatabaseUnavailable;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Turns everything that goes wrong in a handler into the one error shape. */
@RestControllerAdvice
public final class ApiErrors {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDenied e) {
    return ErrorAnswer.of(e).entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> notFound(UnknownId e) {
    return ErrorAnswer.of(404, "NotFound", e.field(), String.valueOf(e.getMessage())).entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
    if (findCause(e, BodyLimitFilter.BodyTooLarge.class).isPresent()) {
      return BodyLimitFilter.answer().entity();
    }
    var json = findCause(e, JacksonException.class);
    if (json.isPresent()) {
      return ErrorAnswer.of(Wire.problem(json.get())).entity();
    }
    return ErrorAnswer.of(400, "Malformed", "", "the body must be a JSON object").entity();
  }

  private static <T> Optional<T> findCause(Throwable e, Class<T> kind) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongValue(MethodArgumentTypeMismatchException e) {
    return ErrorAnswer.of(400, "Malformed", e.getName(), "is of the wrong type").entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(MissingServletRequestParameterException e) {
    return ErrorAnswer.of(400, "Malformed", e.getParameterName(), "is missing").entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> malformed(IllegalArgumentException e) {
    return e instanceof WireException wrong
        ? ErrorAnswer.of(wrong).entity()
        : ErrorAnswer.of(400, "Malformed", "", String.valueOf(e.getMessage())).entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> databaseAway(DatabaseUnavailable e) {
    LOG.warn("the database is away", e);
    return ErrorAnswer.of(503, "DatabaseUnavailable", "", "the database is away; try again soon")
        .entity();
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(CompletionException e) {
    return switch (e.getCause()) {
      case AccessDenied denied -> denied(denied);
      case UnknownId unknown -> notFound(unknown);
      case DatabaseUnavailable away -> databaseAway(away);
      case IllegalArgumentException wrong -> malformed(wrong);
      case TimeoutException late ->
          ErrorAnswer.of(504, "NoAnswerInTime", "", "the core did not answer in time; try again")
              .entity();
      case null, default -> anything(e);
    };
  }

  /** What Spring itself refuses has a status; anything else is a fault of ours. */
  @ExceptionHandler
  ResponseEntity<Object> anything(Exception e) {
    if (e instanceof ErrorResponse known) {
      return ContainerErrors.answer(known.getStatusCode().value()).entity();
    }
    LOG.error("a request failed", e);
    return ContainerErrors.answer(500).entity();
  }
}
