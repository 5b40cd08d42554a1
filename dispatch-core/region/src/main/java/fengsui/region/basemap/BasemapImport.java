package fengsui.region.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws the vector base map of an extract: zooms 5 to 14, layers landuse, water, boundaries,
 * buildings, roads and places, in one file that a browser reads by byte ranges.
 */
public final class BasemapImport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BasemapImport() {}

  /**
   * Writes the tiles of {@code pbf} into the single file {@code pmtiles}, the same bytes for the
   * same extract. A file of that name is replaced, at the very end only.
   *
   * @throws IOException if the extract cannot be read, draws nothing, or the file not be written
   */
  public static void write(Path pbf, Path pmtiles) throws IOException {
    List<MapFeature> features = FeatureReader.read(pbf);
    if (features.isEmpty()) {
      throw new IOException(pbf.getFileName() + " has nothing that the base map draws.");
    }
    try (var file = new PmtilesFile(pmtiles)) {
      for (int zoom = TileGrid.MIN_ZOOM; zoom <= TileGrid.MAX_ZOOM; zoom++) {
        new TilePainter(features, zoom).paintTo(file);
      }
      file.finish(bounds(features), metadata());
    }
  }

  private static PmtilesFile.Bounds bounds(List<MapFeature> features) {
    long west = Long.MAX_VALUE;
    long north = Long.MAX_VALUE;
    long east = 0;
    long south = 0;
    for (MapFeature feature : features) {
      int[] outer = feature.parts[0];
      for (int i = 0; i < outer.length; i += 2) {
        long x = Integer.toUnsignedLong(outer[i]);
        long y = Integer.toUnsignedLong(outer[i + 1]);
        west = Math.min(west, x);
        east = Math.max(east, x);
        north = Math.min(north, y);
        south = Math.max(south, y);
      }
    }
    return new PmtilesFile.Bounds(
        Mercator.lon(west), Mercator.lat(south), Mercator.lon(east), Mercator.lat(north));
  }

  private static byte[] metadata() {
    var layers = new ArrayList<Map<String, Object>>();
    for (MapLayer layer : MapLayer.values()) {
      var fields = new TreeMap<String, String>();
      layer
          .fields()
          .forEach(
              field -> fields.put(field, MapLayer.NUMBERS.contains(field) ? "Number" : "String"));
      var json = new LinkedHashMap<String, Object>();
      json.put("id", layer.id);
      json.put("fields", fields);
      json.put("minzoom", layer == MapLayer.BUILDINGS ? TileGrid.MAX_ZOOM : TileGrid.MIN_ZOOM);
      json.put("maxzoom", TileGrid.MAX_ZOOM);
      layers.add(json);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("name", "Fengsui base map");
    json.put("type", "baselayer");
    json.put("attribution", "© OpenStreetMap contributors");
    json.put("vector_layers", layers);
    return JSON.writeValueAsBytes(json);
  }
}
