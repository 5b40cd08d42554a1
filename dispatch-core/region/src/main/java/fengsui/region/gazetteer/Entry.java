package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import fengsui.region.osm.NodeLocations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of one name, read whole for every candidate.
 *
 * @param street number of the street, or -1
 * @param order house number or metres along the road, for estimating between neighbours; or -1
 * @param importance 1 to 1000, see {@link Importance}
 */
record Entry(
    PlaceKind kind,
    String label,
    String name,
    String town,
    int street,
    int order,
    int importance,
    Points points) {

  /** Points in degrees times ten million, longitude first; a street has one every 50 m or more. */
  static final class Points {
    private final int[] lonLatsE7;

    Points(int[] lonLatsE7) {
      this.lonLatsE7 = lonLatsE7;
    }

    static Points of(int lonE7, int latE7) {
      return new Points(new int[] {lonE7, latE7});
    }

    int size() {
      return lonLatsE7.length / 2;
    }

    LonLat at(int index) {
      return NodeLocations.lonLat(lonLatsE7[2 * index], lonLatsE7[2 * index + 1]);
    }

    int middleLonE7() {
      return lonLatsE7[size() / 2 * 2];
    }

    int middleLatE7() {
      return lonLatsE7[size() / 2 * 2 + 1];
    }

    LonLat middle() {
      return at(size() / 2);
    }

    LonLat nearestTo(LonLat point) {
      LonLat best = at(0);
      for (int i = 1; i < size(); i++) {
        LonLat next = at(i);
        if (next.metersTo(point) < best.metersTo(point)) {
          best = next;
        }
      }
      return best;
    }
  }

  BytesRef encode() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(kind.name());
      out.writeUTF(label);
      out.writeUTF(name);
      out.writeUTF(town);
      out.writeInt(street);
      out.writeInt(order);
      out.writeShort(importance);
      out.writeShort(points.size());
      for (int value : points.lonLatsE7) {
        out.writeInt(value);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static Entry decode(BytesRef bytes) throws IOException {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      PlaceKind kind = PlaceKind.valueOf(in.readUTF());
      String label = in.readUTF();
      String name = in.readUTF();
      String town = in.readUTF();
      int street = in.readInt();
      int order = in.readInt();
      int importance = in.readUnsignedShort();
      int[] points = new int[2 * in.readUnsignedShort()];
      for (int i = 0; i < points.length; i++) {
        points[i] = in.readInt();
      }
      return new Entry(kind, label, name, town, street, order, importance, new Points(points));
    }
  }
}
