package fengsui.check.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options of the form {@code --name value}. A later value of the same name counts. */
final class Options {
  private record Given(String name, String value) {}

  private final List<Given> given = new ArrayList<>();
  private final String help;

  /**
   * Reads them.
   *
   * @param help follows each complaint
   * @throws IllegalArgumentException for an option that is not known, or has no value
   */
  Options(List<String> args, String help, Set<String> known) {
    this.help = help;
    for (int i = 0; i < args.size(); i += 2) {
      var name = args.get(i);
      if (!known.contains(name)) {
        throw wrong("no option " + name);
      }
      if (i + 1 == args.size()) {
        throw wrong(name + " needs a value");
      }
      given.add(new Given(name, args.get(i + 1)));
    }
  }

  @Nullable Path path(String name) {
    var values = all(name);
    return values.isEmpty() ? null : Path.of(values.getLast());
  }

  /** A whole number within its range, both ends included. */
  int whole(String name, int otherwise, int min, int max) {
    return Math.toIntExact(whole(name, (long) otherwise, min, max));
  }

  /** A whole number within its range, both ends included. */
  long whole(String name, long otherwise, long min, long max) {
    var values = all(name);
    if (values.isEmpty()) {
      return otherwise;
    }
    long number;
    try {
      number = Long.parseLong(values.getLast());
    } catch (NumberFormatException e) {
      throw wrong(name + " must be a whole number: " + values.getLast());
    }
    if (number < min || number > max) {
      throw wrong(name + " must be " + min + " to " + max + ": " + number);
    }
    return number;
  }

  /** All values of an option that may come more than once, in order. */
  List<String> all(String name) {
    return given.stream().filter(g -> g.name.equals(name)).map(Given::value).toList();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + "\n" + help);
  }
}
