package fengsui.check.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The embedded product as a child process on a prepared data folder. It is ended with this process
 * or by {@link #close}; {@link #kill} is the plug that is pulled.
 */
public final class ProductProcess implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofMinutes(2);
  private static final Duration STOP_MAX = Duration.ofSeconds(20);
  private static final long POLL_NANOS = 10_000_000;
  private static final int LINES_TOLD = 20;

  private final Process process;
  private final Path log;
  private final Ports ports;
  private final long startedNanos;
  private final Thread atEnd;

  private ProductProcess(Process process, Path log, Ports ports, long startedNanos) {
    this.process = process;
    this.log = log;
    this.ports = ports;
    this.startedNanos = startedNanos;
    this.atEnd = Thread.ofPlatform().unstarted(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  /**
   * Starts it; its output goes to {@code product.log} beside the data folder.
   *
   * @param more JVM options after those of the launcher
   */
  public static ProductProcess start(Path data, String region, Ports ports, List<String> more)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ProductClasspath.launcherOptions());
    command.add("-Dfengsui.log=" + data.resolveSibling("fengsui.log"));
    command.addAll(more);
    command.addAll(List.of("-cp", ProductClasspath.find(), "fengsui.standalone.Main", "serve"));
    command.addAll(List.of("--data", data.toString(), "--region", region));
    command.addAll(List.of("--console-port", Integer.toString(ports.console())));
    command.addAll(List.of("--phone-port", Integer.toString(ports.phone())));
    command.addAll(List.of("--operator-port", Integer.toString(ports.operator())));
    var log = data.resolveSibling("product.log");
    long now = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ProductProcess(process, log, ports, now);
  }

  /** Waits for the console's first page; how long that took since the start, in seconds. */
  public double awaitFirstPage() throws IOException {
    while (!isPageServed()) {
      if (!process.isAlive()) {
        throw new IOException(
            "the product ended with " + process.exitValue() + ":\n" + lastLines());
      }
      if (System.nanoTime() - startedNanos > START_MAX.toNanos()) {
        throw new IOException("no page after " + START_MAX + ":\n" + lastLines());
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  /** The end of its output, since the folder of it is often gone before anybody can look. */
  private String lastLines() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
  }

  private boolean isPageServed() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.console())) {
      var request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.setSoTimeout((int) START_MAX.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  public Ports ports() {
    return ports;
  }

  public long pid() {
    return process.pid();
  }

  /** Memory that is resident now, in MB of a million bytes. */
  public double residentMegabytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
          .findFirst()
          .orElseThrow(() -> new IOException("no VmRSS of " + pid()));
    }
  }

  /** Ends it as a power cut does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to end, and kills it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    if (!Thread.currentThread().equals(atEnd)) {
      try {
        Runtime.getRuntime().removeShutdownHook(atEnd);
      } catch (IllegalStateException e) {
        // This process is ending, and the hook has its turn already.
        process.destroyForcibly();
      }
    }
  }
}
