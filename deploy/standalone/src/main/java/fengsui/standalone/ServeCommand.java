package fengsui.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service on its own data. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Runs the service in one process. Put TLS in front of it before you bind anything but loopback.")
final class ServeCommand extends RunningCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = "data",
      description = "folder of everything that is kept (${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "address to bind (${DEFAULT-VALUE})")
  String address = "127.0.0.1";

  @Option(
      names = "--region",
      defaultValue = "region",
      description = "name of the imported region pack (${DEFAULT-VALUE})")
  String region = "region";

  @Override
  public Integer call() throws StartException {
    var service = Standalone.start(config(data, address, region));
    closeAtEnd(service);
    var password = FirstStart.prepare(service.core(), service.accounts());
    say(
        "Fengsui is ready. Console: http://"
            + address
            + ":"
            + service.consolePort()
            + "/  Phone: http://"
            + address
            + ":"
            + service.phonePort()
            + "/");
    password.ifPresent(
        p -> {
          say(
              "First start: log in as 'admin' with this password, which is shown only now and must be changed:");
          say("  " + p);
        });
    return STAYS;
  }
}
