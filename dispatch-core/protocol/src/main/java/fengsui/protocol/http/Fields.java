package fengsui.protocol.http;

import fengsui.protocol.wire.WireException;
import java.util.regex.Pattern;

/**
 * Names the field of a bad value as exactly as it is known. A record's own check names its
 * component at the start of its message; the reader names the path to the record.
 */
public final class Fields {
  private static final Pattern NAMED = Pattern.compile("([a-z][A-Za-z]*(?:\\.[A-Za-z]+)*) must .*");

  private Fields() {}

  /** The same problem, with the component joined to the path where the message names one. */
  public static WireException precise(IllegalArgumentException problem) {
    var message = String.valueOf(problem.getMessage());
    var path = problem instanceof WireException wire ? wire.field() : "";
    var named = NAMED.matcher(message);
    return new WireException(named.matches() ? join(path, named.group(1)) : path, message);
  }

  private static String join(String path, String named) {
    var last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
    if (path.isEmpty()) {
      return named;
    }
    if (last.equals(named) || last.endsWith(named)) {
      return path;
    }
    int dot = named.indexOf('.');
    if (dot > 0 && last.startsWith(named.substring(0, dot))) {
      return path + named.substring(dot);
    }
    return path + "." + named;
  }
}
