package fengsui.region.osm;

import java.util.List;
import java.util.Map;

/**
 * Receives the content of an extract in file order, on the reading thread.
 *
 * <p>Tag maps are unmodifiable, keep the order of the file, and may be kept by the receiver.
 */
public interface OsmSink {

  /** One node; {@code lonE7} and {@code latE7} are degrees times ten million. */
  default void node(long id, int lonE7, int latE7, Map<String, String> tags) {}

  /** One way; {@code nodes} belongs to the receiver, and may name nodes that the extract lacks. */
  default void way(long id, long[] nodes, Map<String, String> tags) {}

  /** One relation; its members may be missing from the extract. */
  default void relation(long id, List<OsmMember> members, Map<String, String> tags) {}
}
