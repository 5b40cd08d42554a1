package fengsui.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One server process of the built product for a whole test run; see {@link SmallTownMain}. */
final class SmallTown implements AutoCloseable {
  /** The region pack is drawn once and stays for the next run. */
  private static final Path REGION = Path.of("target", "it-region").toAbsolutePath();

  private static final Path PRODUCT =
      Path.of(System.getProperty("fengsui.lib", "target/fengsui/lib")).toAbsolutePath();

  private final Path data;
  private final Process process;
  private final int consolePort;
  private final int phonePort;
  private final Map<String, String> passwords = new TreeMap<>();

  private SmallTown(Path data, Process process, List<String> ready) {
    this.data = data;
    this.process = process;
    consolePort = Integer.parseInt(ready.get(1));
    phonePort = Integer.parseInt(ready.get(2));
    for (var seat : ready.subList(3, ready.size())) {
      int cut = seat.indexOf('=');
      passwords.put(seat.substring(0, cut), seat.substring(cut + 1));
    }
  }

  static SmallTown start() throws IOException {
    Files.createDirectories(REGION);
    var data = Files.createTempDirectory("fengsui-it-");
    var log = data.resolve("out.log");
    var process = new ProcessBuilder(command(data)).redirectError(log.toFile()).start();
    // Closed with the process: it stays open, or the server would block on a full pipe.
    var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).lines().iterator();
    while (lines.hasNext()) {
      var line = lines.next();
      if (line.startsWith(SmallTownMain.READY)) {
        Thread.ofVirtual().start(() -> lines.forEachRemaining(rest -> {}));
        return new SmallTown(data, process, List.of(line.split(" ")));
      }
    }
    throw new IOException("The server did not start:\n" + Files.readString(log));
  }

  private static List<String> command(Path data) throws IOException {
    if (!Files.isDirectory(PRODUCT)) {
      throw new IOException("The product is not built: " + PRODUCT + " is missing");
    }
    var tests = SmallTownMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-Dfengsui.log=" + data.resolve("fengsui.log"),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            PRODUCT + "/*:" + tests,
            SmallTownMain.class.getName(),
            data.toString(),
            REGION.toString()));
    return command;
  }

  String console() {
    return "http://localhost:" + consolePort + "/";
  }

  String phone() {
    return "http://localhost:" + phonePort + "/";
  }

  /** The password of a seat, for example {@code call-taker} or {@code commander}. */
  String password(String seat) {
    var password = passwords.get(seat);
    if (password == null) {
      throw new IllegalArgumentException("no such seat: " + seat + " in " + passwords.keySet());
    }
    return password;
  }

  /** Stops the whole process as a hanging machine would: sockets stay open, nobody answers. */
  void freeze() {
    signal("STOP");
  }

  void goOn() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill -" + name + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
