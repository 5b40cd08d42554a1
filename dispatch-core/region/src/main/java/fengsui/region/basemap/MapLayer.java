package fengsui.region.basemap;

import java.util.List;
import java.util.Set;

/** The layers of a tile, in the order in which they are written. */
enum MapLayer {
  LANDUSE("landuse"),
  WATER("water"),
  BOUNDARIES("boundaries"),
  BUILDINGS("buildings"),
  ROADS("roads"),
  PLACES("places");

  /** The fields of all layers that hold numbers. */
  static final Set<String> NUMBERS =
      Set.of("admin_level", "levels", "bridge", "tunnel", "population");

  /** The layer's name in the tile. */
  final String id;

  MapLayer(String id) {
    this.id = id;
  }

  /** The attributes that features of this layer may have. */
  List<String> fields() {
    return switch (this) {
      case LANDUSE, WATER -> List.of("class", "name");
      case BOUNDARIES -> List.of("admin_level");
      case BUILDINGS -> List.of("class", "name", "levels");
      case ROADS -> List.of("class", "name", "ref", "bridge", "tunnel");
      case PLACES -> List.of("kind", "name", "name:zh", "name:en", "population");
    };
  }
}
