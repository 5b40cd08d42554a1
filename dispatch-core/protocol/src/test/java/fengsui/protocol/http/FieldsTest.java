package fengsui.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.protocol.wire.WireException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          point, lon must be -180 to 180 degrees: 200, point.lon
          command.assignment, assignment must be 1-64 of A-Z: !, command.assignment
          late, late.reason must be 1-120 characters, late.reason
          "", deviceName must be 1-120 characters, deviceName
          command, "cannot be read", command
          command.needs[0], need.amount must be 1 to 200: -2, command.needs[0].amount
          command.needs[0], quantity must be 1 to 9, command.needs[0].quantity
          """)
  void theFieldIsNamedAsExactlyAsItIsKnown(String path, String message, String field) {
    assertThat(Fields.precise(new WireException(path, message)).field()).isEqualTo(field);
  }
}
