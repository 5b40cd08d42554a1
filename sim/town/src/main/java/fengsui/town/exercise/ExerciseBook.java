package fengsui.town.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The exercises of the demo region. */
public final class ExerciseBook {
  private static final List<String> FILES = List.of("jinghe-earthquake");

  private ExerciseBook() {}

  /** Ids of all of them, as the command line names them. */
  public static List<String> ids() {
    return FILES;
  }

  /** All of them, in the order in which they are offered. */
  public static List<Exercise> all() {
    return FILES.stream().map(ExerciseBook::read).toList();
  }

  /** The one with this id. */
  public static Optional<Exercise> find(String id) {
    return FILES.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  private static Exercise read(String id) {
    try (InputStream in = ExerciseBook.class.getResourceAsStream(id + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the exercise " + id + " is missing in this build");
      }
      return ExerciseReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the exercise " + id + " cannot be read", e);
    }
  }
}
