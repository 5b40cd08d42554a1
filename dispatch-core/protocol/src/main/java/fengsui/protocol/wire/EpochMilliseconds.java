package fengsui.protocol.wire;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a time. Text, a fraction or a number beyond all clocks is no time. */
final class EpochMilliseconds extends StdDeserializer<Instant> {
  EpochMilliseconds() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return context.reportInputMismatch(
          Instant.class, "must be epoch milliseconds UTC, a whole number");
    }
    return Instant.ofEpochMilli(parser.getLongValue());
  }
}
