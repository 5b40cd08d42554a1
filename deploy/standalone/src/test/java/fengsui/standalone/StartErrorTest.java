package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start that fails says why and what to do in one line, and ends with exit code 1, or 2 when an
 * option is wrong.
 */
class StartErrorTest {
  @TempDir private Path home;

  @Test
  void aDataFolderThatIsAFileIsNamed() throws Exception {
    var file = Files.writeString(home.resolve("file"), "x");

    assertThat(errorOf("serve", "--data", file.toString()))
        .contains(file.toString())
        .contains("choose another with --data");
  }

  @Test
  void aPortInUseIsNamedWithItsOption() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(other.getLocalPort());

      var error = errorOf("serve", "--data", home.resolve("data").toString(), "--phone-port", port);

      assertThat(error).contains("Port " + port).contains("--phone-port");
      assertThat(home.resolve("data")).doesNotExist();
    }
  }

  @Test
  void aDamagedDatabaseIsNamed() throws Exception {
    var data = Files.createDirectory(home.resolve("data"));
    Files.writeString(data.resolve("accounts.db"), "not a database ".repeat(100));

    assertThat(errorOf("serve", "--data", data.toString()))
        .contains("accounts.db")
        .contains("put back the last copy");
  }

  @Test
  void anAddressThatIsNotThereIsNamed() {
    assertThat(errorOf("serve", "--data", home.toString(), "--address", "nowhere.invalid"))
        .contains("nowhere.invalid")
        .contains("--address");
  }

  @Test
  void anAddressOfAnotherMachineIsNotTakenForAPortInUse() {
    assertThat(errorOf("serve", "--data", home.toString(), "--address", "203.0.113.7"))
        .contains("203.0.113.7 is none of this machine")
        .contains("--address");
  }

  @Test
  void onePortForTwoServersIsNamed() {
    var error =
        errorOf(
            2,
            "serve",
            "--data",
            home.toString(),
            "--console-port",
            "18119",
            "--phone-port",
            "18119");

    assertThat(error).contains("--phone-port and --console-port").contains("18119");
  }

  @Test
  void aFileThatIsNoExtractIsNamed() throws Exception {
    var told = new StringWriter();
    var line = Main.line().setErr(new PrintWriter(told, true));
    var file = Files.writeString(home.resolve("city.osm.pbf"), "no extract");

    int exit = line.execute("import", file.toString(), "--name", "city", "--data", "" + home);

    assertThat(exit).isEqualTo(1);
    assertThat(told.toString().lines()).hasSize(1);
    assertThat(told.toString()).startsWith("fengsui: ").contains("city.osm.pbf");
  }

  private static String errorOf(String... args) {
    return errorOf(1, args);
  }

  /** The one line of a start that must fail with this exit code, on ports that are free. */
  private static String errorOf(int code, String... args) {
    var told = new StringWriter();
    var line = Main.line().setErr(new PrintWriter(told, true));
    var all = new ArrayList<>(List.of(args));
    for (var option : List.of("--console-port", "--phone-port", "--operator-port")) {
      if (!all.contains(option)) {
        all.add(option);
        all.add("0");
      }
    }

    int exit = line.execute(all.toArray(String[]::new));

    assertThat(exit).isEqualTo(code);
    assertThat(told.toString().lines()).hasSize(1);
    assertThat(told.toString()).startsWith("fengsui: ").doesNotContain("\tat ");
    return told.toString();
  }
}
