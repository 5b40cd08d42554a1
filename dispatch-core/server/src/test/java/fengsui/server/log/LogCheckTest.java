package fengsui.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.proto.RaftProtos.StateMachineLogEntryProto;
import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;
import org.apache.ratis.thirdparty.com.google.protobuf.CodedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {
  @TempDir private Path folder;
  private final List<Long> visited = new ArrayList<>();

  @Test
  void everyEntryOfClosedAndOpenFilesIsRead() throws Exception {
    write("log_0-2", segment(0, 1, 2));
    write("log_inprogress_3", padded(segment(3, 4)));

    var report = read(-1);

    assertThat(report.last()).isEqualTo(4);
    assertThat(report.cut()).isEmpty();
    assertThat(visited).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void anEmptyFolderIsAnEmptyLogUnlessASnapshotHoldsMore() throws Exception {
    assertThat(read(-1).last()).isEqualTo(-1);
    assertRefused(7, "ends at index -1, but a snapshot holds all up to 7");
  }

  @Test
  void aShortClosedFileRefuses() throws Exception {
    write("log_0-3", segment(0, 1, 2));
    write("log_inprogress_4", segment(4));

    assertRefused(-1, "it ends at index 2, but its name says 3");
  }

  @Test
  void aMissingFileRefuses() throws Exception {
    write("log_0-1", segment(0, 1));
    write("log_inprogress_4", segment(4));

    assertRefused(-1, "it should begin at index 2; files are missing");
  }

  @Test
  void aPurgeThatACrashEndedIsFinished() throws Exception {
    // Ratis deletes 2-3 before 0-1.
    write("log_0-1", segment(0, 1));
    write("log_4-5", segment(4, 5));
    write("log_inprogress_6", segment(6));

    var report = read(3);
    LogCheck.mend(report);

    assertThat(report.first()).isEqualTo(4);
    assertThat(report.last()).isEqualTo(6);
    assertThat(folder.resolve("log_0-1")).doesNotExist();
    assertThat(read(3).leftovers()).isEmpty();
  }

  @Test
  void aGapThatNoSnapshotHoldsRefusesWhateverIsApplied() throws Exception {
    write("log_0-1", segment(0, 1));
    write("log_inprogress_4", segment(4, 5));

    assertRefused(2, "it should begin at index 2; files are missing");
    assertThatThrownBy(() -> LogCheck.read(folder, 5, 2, (term, index, entry) -> {}))
        .isInstanceOf(LogRefused.class);
    assertThat(folder.resolve("log_0-1")).exists();
  }

  @Test
  void aLogThatBeginsAfterTheSnapshotRefuses() throws Exception {
    write("log_inprogress_9", segment(9, 10));

    assertRefused(5, "begins at index 9, but only what is up to 5 is in a snapshot");
  }

  @Test
  void anyFlippedBitInAClosedFileRefuses() throws Exception {
    var good = segment(0, 1, 2);
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      write("log_0-2", bad);
      assertRefused(-1, "is damaged at byte");
    }
  }

  @Test
  void anyFlippedBitBeforeTheLastEntryOfAnOpenFileRefuses() throws Exception {
    var good = padded(segment(0, 1, 2, 3));
    int lastEntry = segment(0, 1, 2).length;
    var random = new Random(8);
    for (int i = 0; i < 200; i++) {
      var bad = good.clone();
      bad[random.nextInt(lastEntry)] ^= (byte) (1 << random.nextInt(8));
      write("log_inprogress_0", bad);
      assertRefused(-1, "is damaged at byte");
    }
  }

  @Test
  void anyTornLastEntryIsCutToWhatWasWhole() throws Exception {
    var whole = segment(0, 1);
    var more = segment(0, 1, 2);
    for (int size = whole.length + 1; size < more.length; size++) {
      write("log_inprogress_0", padded(Arrays.copyOf(more, size)));

      var cut = read(-1).cut().orElseThrow();
      assertThat(cut.size()).isEqualTo(whole.length);
      LogCheck.cut(cut);
      assertThat(Files.readAllBytes(folder.resolve("log_inprogress_0"))).isEqualTo(whole);
    }
  }

  @Test
  void aFileThatACrashLeftWithoutItsHeaderGoes() throws Exception {
    write("log_0-1", segment(0, 1));
    write("log_inprogress_2", padded(Arrays.copyOf(LogFormat.HEADER, 3)));

    var report = read(-1);
    LogCheck.cut(report.cut().orElseThrow());

    assertThat(report.last()).isEqualTo(1);
    assertThat(folder.resolve("log_inprogress_2")).doesNotExist();
  }

  private LogCheck.Report read(long held) throws IOException, LogRefused {
    visited.clear();
    return LogCheck.read(folder, held, held, (term, index, entry) -> visited.add(index));
  }

  private void assertRefused(long held, String message) {
    assertThatThrownBy(() -> read(held))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining(message)
        .hasMessageContaining("restore the core from its last backup");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + 500);
  }

  private static byte[] segment(long... indexes) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(LogFormat.HEADER);
    for (long index : indexes) {
      var entry =
          LogEntryProto.newBuilder()
              .setTerm(1)
              .setIndex(index)
              .setStateMachineLogEntry(
                  StateMachineLogEntryProto.newBuilder()
                      .setLogData(ByteString.copyFromUtf8("entry " + index + "x".repeat(150))))
              .build();
      var bytes = new ByteArrayOutputStream();
      var coded = CodedOutputStream.newInstance(bytes);
      coded.writeUInt32NoTag(entry.getSerializedSize());
      entry.writeTo(coded);
      coded.flush();
      var crc = new CRC32C();
      crc.update(bytes.toByteArray());
      out.write(bytes.toByteArray());
      out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
    return out.toByteArray();
  }
}
