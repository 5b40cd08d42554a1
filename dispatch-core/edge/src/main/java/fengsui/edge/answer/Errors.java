package fengsui.edge.answer;

import fengsui.db.DatabaseUnavailable;
import fengsui.edge.access.Refusal;
import fengsui.edge.outer.BodyTooLarge;
import fengsui.edge.outer.BodyTooSlow;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.wire.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns everything that goes wrong in a handler into the one shape of errors. */
@RestControllerAdvice
public final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /** Null, for no answer, when nobody is there to hear it. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> any(Exception e, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.atDebug()
          .addKeyValue("path", request.getRequestURI())
          .setCause(e)
          .log("the client went away before its answer");
      return null;
    }
    var refusal = refusal(e instanceof CompletionException ? e.getCause() : e, request);
    if (refusal == null) {
      LOG.atError()
          .addKeyValue("path", request.getRequestURI())
          .setCause(e)
          .log("a request failed; report this line with its trace, it is a fault of this program");
      refusal = Statuses.refusal(500);
    }
    return Answers.entity(refusal);
  }

  /** Why the request was not answered; null when it is a fault of ours. */
  private static @Nullable Refusal refusal(@Nullable Throwable e, HttpServletRequest request) {
    return switch (e) {
      case Refusal refusal -> refusal;
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException wrong ->
          Refusal.badRequest(wrong.getName(), "is of the wrong type");
      case MissingServletRequestParameterException missing ->
          Refusal.badRequest(missing.getParameterName(), "is missing");
      case InvalidParameterException wrong -> unreadable(wrong, request);
      case AsyncRequestTimeoutException _ -> late();
      case TimeoutException _ -> late();
      case DatabaseUnavailable away -> databaseAway(away);
      case QueryUnavailable away ->
          Refusal.unavailable(
              away.code(), String.valueOf(away.getMessage()), Duration.ofSeconds(2));
      case ErrorResponse known -> Statuses.refusal(known.getStatusCode().value());
      case IllegalArgumentException wrong -> Refusal.malformed(wrong);
      case null, default -> null;
    };
  }

  /** The container reads all parameters at the first one asked for, and does not say which. */
  private static Refusal unreadable(InvalidParameterException e, HttpServletRequest request) {
    return e.getErrorCode() == 400
        ? Refusal.badRequest(
            QueryText.undecodable(request.getQueryString()), "must be percent-encoded UTF-8")
        : Statuses.refusal(e.getErrorCode());
  }

  private static Refusal unreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyTooLarge large -> {
          return Refusal.bodyTooLarge(large.bytesMax());
        }
        case BodyTooSlow slow -> {
          return Refusal.of(408, "BodyTooSlow", "", String.valueOf(slow.getMessage()));
        }
        case JacksonException json when !(json.getCause() instanceof IOException) -> {
          return Refusal.malformed(Wire.problem(json));
        }
        default -> {}
      }
    }
    return Refusal.badRequest("", "the body must be a JSON object");
  }

  private static Refusal late() {
    return Refusal.unavailable(
        "NoAnswerInTime",
        "the core did not answer in time; send it again with the same id",
        Duration.ofSeconds(1));
  }

  private static Refusal databaseAway(DatabaseUnavailable e) {
    LOG.atWarn().setCause(e).addKeyValue("code", e.code()).log("not answered: {}", e.advice());
    return Refusal.unavailable(e.code(), e.advice(), Duration.ofSeconds(5));
  }
}
