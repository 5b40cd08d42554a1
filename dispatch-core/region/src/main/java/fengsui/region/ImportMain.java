package fengsui.region;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command {@code fengsui import FILE.osm.pbf --name NAME [--packs DIR]}.
 *
 * <p>Exit codes: 0 the pack is in force, 1 the import failed and changed nothing, 2 wrong
 * arguments.
 */
public final class ImportMain {

  private static final String USAGE =
      """
      usage: fengsui import FILE.osm.pbf --name NAME [--packs DIR]

      Turns an OpenStreetMap extract into a region pack: roads, address search, base map,
      proposed stations, water sources and hospitals.

        --name NAME   the region's name: 1-40 of a-z, 0-9, '-'
        --packs DIR   folder of all region packs (default: data/packs)
        --help        this text
      """;

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_ARGUMENTS = 2;

  /** Held here so that its level stays: advice on Java modules is nothing for an operator. */
  private static final Logger LIBRARY_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private ImportMain() {}

  public static void main(String[] args) {
    LIBRARY_ADVICE.setLevel(Level.SEVERE);
    // The exit code is the answer to the launcher.
    System.exit(run(args, IO::println, System.err));
  }

  static int run(String[] args, Progress out, PrintStream err) {
    Path file = null;
    String name = null;
    Path packs = Path.of("data", "packs");
    for (int i = 0; i < args.length; i++) {
      boolean valued = args[i].equals("--name") || args[i].equals("--packs");
      if (args[i].equals("--help") || args[i].equals("-h")) {
        out.line(USAGE.stripTrailing());
        return OK;
      } else if (valued && i + 1 == args.length) {
        return wrong(err, args[i] + " needs a value");
      } else if (args[i].equals("--name")) {
        name = args[++i];
      } else if (args[i].equals("--packs")) {
        packs = Path.of(args[++i]);
      } else if (args[i].startsWith("-")) {
        return wrong(err, "unknown option " + args[i]);
      } else if (file != null) {
        return wrong(err, "more than one file: " + args[i]);
      } else {
        file = Path.of(args[i]);
      }
    }
    if (file == null || name == null) {
      return wrong(err, file == null ? "the extract is missing" : "--name is missing");
    }
    try {
      out.line("pack: " + RegionImport.run(file, name, packs, out));
      return OK;
    } catch (ImportException e) {
      err.println("import failed: " + e.getMessage());
      return FAILED;
    }
  }

  private static int wrong(PrintStream err, String reason) {
    err.println(reason);
    err.println(USAGE);
    return WRONG_ARGUMENTS;
  }
}
