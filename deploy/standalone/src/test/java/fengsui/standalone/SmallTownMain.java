package fengsui.standalone;

import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The product with the Bortala force and nobody alive in it: no virtual calls, no virtual crews, so
 * that only the test acts. It runs as a process of its own, since a test stops it with a signal,
 * and ends when its standard input does.
 */
final class SmallTownMain {
  /**
   * First word of the one line that a test reads: ports, then {@code name=password} for each seat.
   */
  static final String READY = "READY";

  private SmallTownMain() {}

  @SuppressWarnings("SystemOut") // The one line the test waits for.
  public static void main(String[] args) throws StartException, IOException {
    var data = Path.of(args[0]);
    var region = Path.of(args[1]);
    prepareRegion(region);
    Files.createSymbolicLink(data.resolve("packs"), config(region).packsFolder());
    try (var service = Standalone.start(config(data))) {
      Demo.defineForce(service, Bortala.of(BortalaMap.DEMO_SEED), line -> {});
      var line = new StringBuilder(READY).append(' ').append(service.consolePort());
      line.append(' ').append(service.phonePort());
      Demo.openSeats(service)
          .forEach((name, password) -> line.append(' ').append(name).append('=').append(password));
      System.out.println(line);
      while (System.in.read() >= 0) {
        // Nothing is asked of it; it waits for the end of its input.
      }
    }
  }

  /** Draws and imports the region once; a second run finds it. */
  private static void prepareRegion(Path region) throws StartException {
    Demo.prepareRegion(config(region), line -> {});
  }

  private static StandaloneConfig config(Path data) {
    return new StandaloneConfig(data, "127.0.0.1", 0, 0, 0, Demo.REGION);
  }
}
