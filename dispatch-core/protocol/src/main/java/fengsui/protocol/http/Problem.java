package fengsui.protocol.http;

import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered; the one shape of every error of every edge.
 *
 * @param code stable, for programs
 * @param field path of what is wrong, for example {@code command.status}; empty when it is not one
 *     field
 * @param message what is wrong and what to do, in English
 * @param detail facts behind it, for example the core's reply; null when there are none
 */
public record Problem(String code, String field, String message, @Nullable Object detail) {

  /** Code of everything that cannot be read as what it should be. */
  public static final String MALFORMED = "Malformed";

  public Problem(String code, String field, String message) {
    this(code, field, message, null);
  }

  /** About a document that cannot be read; names the field as exactly as it is known. */
  public static Problem malformed(IllegalArgumentException e) {
    var precise = Fields.precise(e);
    return new Problem(MALFORMED, precise.field(), String.valueOf(precise.getMessage()));
  }
}
