package fengsui.check.hotpath;

import fengsui.check.proof.ArchiveProof;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.protocol.PositionFeed;
import fengsui.server.CoreConfig;
import fengsui.server.CoreServer;
import fengsui.server.CoreStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Looks into what a killed core has left. */
public final class HotLog {

  private HotLog() {}

  /**
   * Starts a core on the folder, which replays the log into the archive, and ends it.
   *
   * @param acknowledged sender and counter of each acknowledged command, one in a line; the last
   *     line may be torn
   * @return how many of them are not in the archive, and gaps in it
   */
  public static int lost(Path data, Path packs, PositionFeed positions, Path acknowledged)
      throws IOException, CoreStartException {
    var config =
        new CoreConfig(data, packs, HotLoad.VERIFIER, positions, CoreConfig.Limits.DEFAULT);
    CoreServer.start(config).close();
    var text = Files.readString(acknowledged);
    var ids = new ArrayList<CommandId>();
    text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .forEach(
            line -> {
              var parts = line.split(" ", 2);
              ids.add(new CommandId(new SenderId(parts[0]), Long.parseLong(parts[1])));
            });
    var proof = ArchiveProof.ofCore(data);
    return proof.missing(ids) + proof.gaps() + proof.doubleAssigned() + proof.doneTwice();
  }
}
