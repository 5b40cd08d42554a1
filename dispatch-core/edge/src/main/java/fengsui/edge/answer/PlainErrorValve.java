package fengsui.edge.answer;

import fengsui.protocol.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the container refuses before any filter sees it, such as an address that cannot be
 * decoded, in the one shape of errors instead of the container's page.
 */
public final class PlainErrorValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(PlainErrorValve.class);

  @Override
  protected void report(Request request, Response response, Throwable error) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(Wire.text(Statuses.refusal(status).problem()));
        response.finishResponse();
      }
    } catch (IOException e) {
      LOG.debug("the client went away before its answer", e);
    }
  }
}
