package fengsui.server.snapshot;

import java.io.IOException;
import java.util.List;

/** Where snapshots are kept. A name that is listed was written whole. */
public interface SnapshotDisk {

  /** Writes all bytes, makes them durable and only then gives them their name. */
  void write(String name, byte[] bytes) throws IOException;

  /** All names, in no order. */
  List<String> names() throws IOException;

  byte[] read(String name) throws IOException;

  /** Keeps the bytes under a name that is no snapshot's, for whoever looks into the damage. */
  void setAside(String name) throws IOException;

  void delete(String name) throws IOException;
}
