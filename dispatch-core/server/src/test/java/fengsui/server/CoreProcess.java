package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A core in a Java process of its own, which a test may kill. It talks in lines. */
final class CoreProcess implements AutoCloseable {
  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

  private final Process process;
  private final BufferedWriter in;
  private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
  private final List<String> heard = new ArrayList<>();

  private CoreProcess(Process process) {
    this.process = process;
    in = process.outputWriter(StandardCharsets.UTF_8);
    var reader = new Thread(this::read, "child-out");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a core on this folder; {@link CoreChild} says which arguments it takes. */
  static CoreProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            CoreChild.class.getName(),
            folder.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new CoreProcess(builder.start());
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        out.add(line);
      }
    } catch (IOException e) {
      out.add("closed: " + e.getMessage());
    }
    out.add("END");
  }

  /** The next line that begins so; what comes before is kept for messages. */
  String await(String beginning) throws InterruptedException {
    long end = System.nanoTime() + ANSWER_MAX.toNanos();
    while (System.nanoTime() < end) {
      var line = out.poll(100, TimeUnit.MILLISECONDS);
      if (line == null) {
        continue;
      }
      heard.add(line);
      if (line.startsWith(beginning)) {
        return line;
      }
      if (line.equals("END")) {
        break;
      }
    }
    throw new AssertionError(
        "no line '" + beginning + "' but\n" + String.join("\n", heard) + "\n" + standing());
  }

  /** How the child ended, or what its threads are doing if it did not. */
  private String standing() {
    if (!process.isAlive()) {
      return "exit code " + process.exitValue();
    }
    try {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var dump = new ProcessBuilder(jcmd, "" + process.pid(), "Thread.print").start();
      return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "still running; its threads cannot be shown: " + e.getMessage();
    }
  }

  /** Says a line without waiting for an answer. */
  void tell(String line) throws IOException {
    in.write(line);
    in.newLine();
    in.flush();
  }

  /** Asks one thing and gives the rest of the answering line. */
  String ask(String question) throws IOException, InterruptedException {
    tell(question);
    return await(question + " ").substring(question.length() + 1);
  }

  /** All lines that came and were not read, without waiting. */
  List<String> drain() {
    var lines = new ArrayList<String>();
    out.drainTo(lines);
    return lines;
  }

  /** Ends it as a power cut would: no line of its own code runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** All lines that were read so far. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
