package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.history.IncidentRecord;
import fengsui.db.history.PastIncident;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of the past reads a part of records that are not on the protocol's wire, so its types
 * are written by hand: each of their fields is one of the record's, of the same type.
 */
class PastTypesTest {
  private static final Path FILE = Path.of("web/src/features/past/records.ts");
  private static final Pattern FIELD =
      Pattern.compile("^  readonly (\\w+\\??: .+)$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(classes = {PastIncident.class, IncidentRecord.class, IncidentRecord.PastCall.class})
  void whatThePageReadsIsWhatTheServerWrites(Class<?> record) throws IOException {
    var written =
        Arrays.stream(record.getRecordComponents())
            .map(PastTypesTest::field)
            .collect(Collectors.toSet());

    assertThat(written).containsAll(read(record.getSimpleName()));
  }

  /** Fields of an interface, for example {@code level: number}. */
  private static List<String> read(String name) throws IOException {
    var file = Files.readString(FILE);
    int begin = file.indexOf("export interface " + name + " {");
    assertThat(begin).as(name).isNotNegative();
    var body = file.substring(begin, file.indexOf("\n}\n", begin));
    var fields = FIELD.matcher(body).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(fields).as(name).isNotEmpty();
    return fields;
  }

  private static String field(RecordComponent component) {
    var type = component.getAnnotatedType();
    var optional = type.isAnnotationPresent(Nullable.class) ? "?" : "";
    return component.getName() + optional + ": " + typeOf(type);
  }

  private static String typeOf(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType of) {
      var arguments =
          Arrays.stream(of.getAnnotatedActualTypeArguments()).map(PastTypesTest::typeOf).toList();
      var raw = rawOf(of);
      if (raw == Map.class) {
        return "Partial<Readonly<Record<" + String.join(", ", arguments) + ">>>";
      }
      return "ReadonlyArray<" + String.join(", ", arguments) + ">";
    }
    var type = (Class<?>) annotated.getType();
    if (type == Instant.class) {
      return "EpochMillis";
    }
    if (type.isPrimitive()) {
      return type == boolean.class ? "boolean" : "number";
    }
    return type == String.class ? "string" : type.getSimpleName();
  }

  private static Class<?> rawOf(AnnotatedParameterizedType of) {
    return (Class<?>) ((ParameterizedType) of.getType()).getRawType();
  }
}
