package fengsui.check.hands;

import fengsui.domain.CommandId;
import fengsui.protocol.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The console's answer to one command.
 *
 * @param status of HTTP
 */
record Answer(CommandId id, int status, JsonNode body) {

  static Answer of(CommandId id, int status, String body) {
    return new Answer(id, status, Wire.jsonMapper().readTree(body));
  }

  boolean isDone() {
    return status == 200;
  }

  /** Why not; the stable code. */
  String code() {
    return body.path("code").stringValue("");
  }

  JsonNode reply() {
    return (isDone() ? body : body.path("detail")).path("reply");
  }

  JsonNode firstEvent() {
    return reply().path("record").path("events").path(0);
  }

  boolean isRepeat() {
    return reply().path("repeat").booleanValue(false);
  }

  /** Units that the answer names as not available. */
  List<String> takenUnits() {
    var taken = firstEvent().path("rejection").path("taken");
    var units = new ArrayList<String>();
    taken.forEach(unit -> units.add(unit.path("unit").stringValue()));
    return units;
  }
}
