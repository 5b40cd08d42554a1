package fengsui.protocol.wire;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/** How large and how deep a document may be, and what is said of one that is larger. */
final class ReadLimits {
  static final int DEPTH_MAX = 40;
  static final int TEXT_CHARS_MAX = 100_000;
  static final int NAME_CHARS_MAX = 200;
  static final int NUMBER_DIGITS_MAX = 100;

  private ReadLimits() {}

  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEPTH_MAX)
        .maxStringLength(TEXT_CHARS_MAX)
        .maxNameLength(NAME_CHARS_MAX)
        .maxNumberLength(NUMBER_DIGITS_MAX)
        .maxDocumentLength(Wire.DOCUMENT_CHARS_MAX)
        .build();
  }

  /**
   * The limit that a document passed. The parser tells which one only by the start of its message,
   * and does not tell the field.
   */
  static String passed(StreamConstraintsException e) {
    var message = e.getOriginalMessage();
    if (message.startsWith("Document nesting depth")) {
      return "must not have lists or objects nested more than " + DEPTH_MAX + " levels deep";
    }
    if (message.startsWith("String value length")) {
      return "must not have a text of more than " + TEXT_CHARS_MAX + " characters";
    }
    if (message.startsWith("Name length")) {
      return "must not have a field name of more than " + NAME_CHARS_MAX + " characters";
    }
    if (message.startsWith("Number value length")) {
      return "must not have a number of more than " + NUMBER_DIGITS_MAX + " digits";
    }
    return "must have at most " + Wire.DOCUMENT_CHARS_MAX + " characters";
  }
}
