package fengsui.mobile.report;

import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.protocol.wire.Wire;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the id in a report that cannot be read as a whole. */
public final class BrokenReport {
  private BrokenReport() {}

  /** The id in the text of a socket message of type Submit. */
  public static Optional<CommandId> id(String text) {
    try {
      var json = Wire.jsonMapper().readTree(text);
      return json.path("type").asString("").equals("Submit") ? id(json) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The id in a report. */
  public static Optional<CommandId> id(JsonNode report) {
    var sender = report.path("id").path("sender");
    var counter = report.path("id").path("counter");
    if (!sender.isString() || !counter.isIntegralNumber() || !counter.canConvertToLong()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CommandId(new SenderId(sender.stringValue()), counter.longValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
