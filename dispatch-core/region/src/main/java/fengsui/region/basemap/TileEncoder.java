package fengsui.region.basemap;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one layer after the other in the Mapbox Vector Tile form, version 2.
 *
 * <p>Our own, because the library's encoder winds rings against the rule of the form. The output
 * depends only on the features and their order.
 */
final class TileEncoder {

  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final ByteArrayOutputStream tile = new ByteArrayOutputStream();

  private final Map<MapLayer, Layer> layers = new LinkedHashMap<>();

  /** The features of one layer and the keys and values that they share. */
  private static final class Layer {
    final Map<String, Integer> keys = new LinkedHashMap<>();
    final Map<Object, Integer> values = new LinkedHashMap<>();
    final ByteArrayOutputStream features = new ByteArrayOutputStream();
  }

  /** Adds a feature whose pieces are in tile units. */
  void add(MapFeature feature, int zoom, List<int[]> pieces) throws IOException {
    MapLayer of = feature.style.layer();
    Layer layer = layers.computeIfAbsent(of, key -> new Layer());
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeByteArray(2, tags(layer, feature, zoom));
    out.writeEnum(3, feature.shape.code);
    out.writeByteArray(4, geometry(feature.shape, pieces));
    out.flush();
    CodedOutputStream features = CodedOutputStream.newInstance(layer.features);
    features.writeByteArray(2, bytes.toByteArray());
    features.flush();
  }

  private static byte[] tags(Layer layer, MapFeature feature, int zoom) throws IOException {
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (Map.Entry<String, Object> attribute : feature.attributes.entrySet()) {
      if (isShown(feature, attribute.getKey(), zoom)) {
        Integer key = layer.keys.computeIfAbsent(attribute.getKey(), added -> layer.keys.size());
        Integer value =
            layer.values.computeIfAbsent(attribute.getValue(), added -> layer.values.size());
        out.writeUInt32NoTag(key);
        out.writeUInt32NoTag(value);
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  /** Names are left out two zooms early: there is no room to draw them, and they fill the tile. */
  private static boolean isShown(MapFeature feature, String key, int zoom) {
    return !key.equals("name")
        || feature.style.layer() == MapLayer.PLACES
        || zoom >= Math.min(TileGrid.MAX_ZOOM, feature.style.minZoom() + 2);
  }

  private static byte[] geometry(MapFeature.Shape shape, List<int[]> pieces) throws IOException {
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    int x = 0;
    int y = 0;
    for (int[] piece : pieces) {
      boolean ring = shape == MapFeature.Shape.POLYGON;
      int points = piece.length / 2 - (ring ? 1 : 0);
      for (int i = 0; i < points; i++) {
        if (i == 0) {
          out.writeUInt32NoTag(1 << 3 | MOVE_TO);
        } else if (i == 1) {
          out.writeUInt32NoTag((points - 1) << 3 | LINE_TO);
        }
        out.writeSInt32NoTag(piece[2 * i] - x);
        out.writeSInt32NoTag(piece[2 * i + 1] - y);
        x = piece[2 * i];
        y = piece[2 * i + 1];
      }
      if (ring) {
        out.writeUInt32NoTag(1 << 3 | CLOSE_PATH);
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  /** The whole tile; empty if nothing was added. */
  byte[] finish() throws IOException {
    CodedOutputStream out = CodedOutputStream.newInstance(tile);
    for (MapLayer of : MapLayer.values()) {
      Layer layer = layers.get(of);
      if (layer != null) {
        out.writeByteArray(3, encode(of, layer));
      }
    }
    out.flush();
    return tile.toByteArray();
  }

  private static byte[] encode(MapLayer of, Layer layer) throws IOException {
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeString(1, of.id);
    out.writeRawBytes(layer.features.toByteArray());
    for (String key : layer.keys.keySet()) {
      out.writeString(3, key);
    }
    for (Object value : layer.values.keySet()) {
      out.writeByteArray(4, encodeValue(value));
    }
    out.writeUInt32(5, TileGrid.EXTENT);
    out.writeUInt32(15, 2);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] encodeValue(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    if (value instanceof Long number) {
      out.writeInt64(4, number);
    } else {
      out.writeString(1, value.toString());
    }
    out.flush();
    return bytes.toByteArray();
  }
}
