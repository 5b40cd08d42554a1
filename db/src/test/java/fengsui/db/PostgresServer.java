package fengsui.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL with PostGIS for all tests of this JVM: its own folder under the temporary
 * folder, loopback only, a free port, stopped and removed at the end. It is nobody's service.
 */
public final class PostgresServer {
  private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
  private static final Path POSTGIS = Path.of("/usr/share/postgresql/15/extension/postgis.control");
  private static final String USER = "fengsui";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable PostgresServer running;

  private final Path folder;
  private final int port;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** A new empty database on the server, which is started by the first caller. */
  public static Database freshDatabase() {
    var server = running();
    var name = "test" + DATABASES.incrementAndGet();
    try (var connection = DriverManager.getConnection(server.url("postgres"), USER, "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a test database", e);
    }
    return Database.postgres(server.url(name), USER, "");
  }

  private static synchronized PostgresServer running() {
    var server = running;
    if (server == null) {
      server = start();
      running = server;
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }
    return server;
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static PostgresServer start() {
    if (!Files.isExecutable(BIN.resolve("initdb")) || !Files.exists(POSTGIS)) {
      throw new AssertionError(
          "PostgreSQL 15 with PostGIS is missing: run"
              + " 'apt-get install -y postgresql-15 postgresql-15-postgis-3',"
              + " or leave these tests out with -DIT=off");
    }
    try {
      var folder = Files.createTempDirectory("fengsui-postgres");
      run(List.of("chown", "postgres", folder.toString()));
      int port = freePort();
      var data = folder.resolve("data").toString();
      run(
          asPostgres(
              "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"));
      run(
          asPostgres(
              "pg_ctl",
              "-D",
              data,
              "-w",
              "-l",
              folder.resolve("log").toString(),
              "-o",
              "-h 127.0.0.1 -p " + port + " -k " + folder + " -c shared_buffers=32MB",
              "start"));
      return new PostgresServer(folder, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    run(asPostgres("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asPostgres(String program, String... arguments) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(BIN.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static void run(List<String> command) {
    try {
      var output = Files.createTempFile("fengsui-postgres", ".out");
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      var said = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
