package fengsui.server.snapshot;

import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.protocol.wire.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * State as canonical bytes: the wire's JSON with every table as key, value, key, value in key
 * order. Equal States have equal bytes on every core.
 */
public final class StateCodec {
  /** Version of this form. */
  public static final int SCHEMA = 3;

  /**
   * Oldest form this build reads; form 1 was never released. What form 3 added is absent in form 2,
   * and State takes its defaults.
   */
  public static final int SCHEMA_OLDEST = 2;

  private static final JsonMapper MAPPER =
      Wire.jsonMapper()
          .rebuild()
          .addModule(
              new SimpleModule("tables")
                  .addSerializer(Table.class, new Written())
                  .addDeserializer(Table.class, new Read(null)))
          .build();

  /** A snapshot is longer than any document on the wire; it is the core's own file. */
  private static final JsonFactory LONG_DOCUMENTS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(-1)
                  .maxStringLength(100_000)
                  .build())
          .build();

  private StateCodec() {}

  public static byte[] encode(State state) {
    return MAPPER.writeValueAsBytes(state);
  }

  /** The State of these bytes; throws a Jackson exception when they are not one. */
  public static State decode(byte[] bytes) {
    try (var parser = LONG_DOCUMENTS.createParser(ObjectReadContext.empty(), bytes)) {
      return MAPPER.readValue(parser, State.class);
    }
  }

  @SuppressWarnings("rawtypes") // Jackson names a generic class by its raw type.
  private static final class Written extends ValueSerializer<Table> {
    @Override
    @SuppressWarnings("unchecked")
    public void serialize(Table table, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      ((Table<?, ?>) table)
          .forEach(
              (key, value) -> {
                context.writeValue(out, key);
                context.writeValue(out, value);
              });
      out.writeEndArray();
    }
  }

  @SuppressWarnings("rawtypes") // Jackson names a generic class by its raw type.
  private static final class Read extends ValueDeserializer<Table> {
    private final @Nullable JavaType type;

    Read(@Nullable JavaType type) {
      this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new Read(context.getContextualType());
    }

    @Override
    public Table deserialize(JsonParser in, DeserializationContext context) {
      if (type == null || type.containedTypeCount() != 2) {
        return context.reportInputMismatch(Table.class, "a table needs its key and value types");
      }
      return table(in, context, type.containedType(0), type.containedType(1));
    }

    @SuppressWarnings("unchecked") // The types were taken from the record component.
    private static <K extends Comparable<? super K>> Table<K, Object> table(
        JsonParser in, DeserializationContext context, JavaType keys, JavaType values) {
      Table<K, Object> table = Table.empty();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        var key = (K) context.readValue(in, keys);
        in.nextToken();
        Object value = context.readValue(in, values);
        table = table.with(key, value);
      }
      return table;
    }
  }
}
