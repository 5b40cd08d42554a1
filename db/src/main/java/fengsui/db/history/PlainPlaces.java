package fengsui.db.history;

import fengsui.domain.geo.LonLat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Two numbers of degrees. A box leaves out most rows cheaply, then the haversine formula decides.
 */
record PlainPlaces() implements Places {
  /** Twice the mean earth radius of the IUGG, as {@link LonLat#metersTo} has it. */
  private static final double DIAMETER_METERS = 2 * 6_371_008.8;

  /** Makes the box a little larger than it must be, so that rounding loses nothing. */
  private static final double BOX_MARGIN = 1.001;

  private static final String WITHIN =
      " AND ? * asin(min(1.0, sqrt(pow(sin(radians(lat - ?) / 2), 2)"
          + " + cos(radians(?)) * cos(radians(lat)) * pow(sin(radians(lon - ?) / 2), 2)))) <= ?";

  @Override
  public String columns() {
    return "lon, lat";
  }

  @Override
  public LonLat read(ResultSet rows, int column) throws SQLException {
    return new LonLat(rows.getDouble(column), rows.getDouble(column + 1));
  }

  @Override
  public void addNear(StringBuilder sql, List<Object> values, HistoryQuery.Near near) {
    double lon = near.point().lon();
    double lat = near.point().lat();
    double latSpan = Math.toDegrees(2 * near.meters() / DIAMETER_METERS) * BOX_MARGIN;
    sql.append(" AND lat BETWEEN ? AND ?");
    values.add(lat - latSpan);
    values.add(lat + latSpan);
    double poleward = Math.abs(lat) + latSpan;
    double lonSpan = poleward >= 90 ? 360 : latSpan / Math.cos(Math.toRadians(poleward));
    // A box over a pole or the date line would need two; there the formula alone decides.
    if (lon - lonSpan >= -180 && lon + lonSpan <= 180) {
      sql.append(" AND lon BETWEEN ? AND ?");
      values.add(lon - lonSpan);
      values.add(lon + lonSpan);
    }
    sql.append(WITHIN);
    values.addAll(List.of(DIAMETER_METERS, lat, lat, lon, (double) near.meters()));
  }
}
