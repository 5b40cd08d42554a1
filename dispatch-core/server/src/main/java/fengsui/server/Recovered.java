package fengsui.server;

import fengsui.db.archive.EventArchive;
import fengsui.domain.Decide;
import fengsui.server.core.Applied;
import fengsui.server.core.Clocks;
import fengsui.server.core.RecentRecords;
import fengsui.server.log.LogRefused;
import fengsui.server.log.RatisLog;
import fengsui.server.log.Recovery;
import fengsui.server.snapshot.SnapshotFile;
import fengsui.server.snapshot.SnapshotFolder;
import fengsui.server.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a data folder holds, checked to belong together before anything is opened for writing.
 *
 * @param logFolder where the decision log lives
 * @param from what the newest snapshot holds
 * @param archived number of the last event in the archive
 */
record Recovered(String history, Snapshots snapshots, Path logFolder, Applied from, long archived) {

  static Recovered of(Path folder, EventArchive archive) throws IOException, LogRefused {
    var snapshots = new Snapshots(new SnapshotFolder(folder.resolve("snapshots")));
    var from = snapshots.newest().map(SnapshotFile::applied).orElse(Applied.NOTHING);
    var logFolder = folder.resolve("log");
    long archived = archive.lastNumber();
    Recovery.check(RatisLog.files(logFolder), Decide::step, from, archived);
    return new Recovered(HistoryName.of(folder), snapshots, logFolder, from, archived);
  }

  Path logFiles() {
    return RatisLog.files(logFolder);
  }

  RecentRecords recent(Clocks clocks) {
    return new RecentRecords(from.state().number(), archived, clocks);
  }
}
