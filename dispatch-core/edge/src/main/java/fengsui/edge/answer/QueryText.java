package fengsui.edge.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query of an address as it came, before anything is decoded. */
final class QueryText {
  /** What stands for bytes that are no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private QueryText() {}

  /** Name of the first parameter that is no percent-encoded UTF-8; empty when there is none. */
  static String undecodable(@Nullable String query) {
    if (query == null) {
      return "";
    }
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (!isDecodable(name) || !isDecodable(pair.substring(name.length()))) {
        return name;
      }
    }
    return "";
  }

  private static boolean isDecodable(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
