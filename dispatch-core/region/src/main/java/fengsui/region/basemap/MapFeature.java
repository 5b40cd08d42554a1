package fengsui.region.basemap;

import java.util.Map;

/**
 * One thing to draw, in world units (see {@link Mercator}).
 *
 * <p>Not a record: the parts are arrays and are never changed or compared.
 */
final class MapFeature {

  /** How the parts are to be understood; the number is the geometry type of a vector tile. */
  enum Shape {
    POINT(1),
    LINE(2),
    /** The first part is the outer ring, the others are holes; all are closed. */
    POLYGON(3);

    final int code;

    Shape(int code) {
      this.code = code;
    }
  }

  final MapStyle style;
  final Shape shape;
  final int[][] parts;
  final Map<String, Object> attributes;

  MapFeature(MapStyle style, Shape shape, int[][] parts, Map<String, Object> attributes) {
    this.style = style;
    this.shape = shape;
    this.parts = parts;
    this.attributes = attributes;
  }
}
