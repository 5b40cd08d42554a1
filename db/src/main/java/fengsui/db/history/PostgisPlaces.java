package fengsui.db.history;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Geometry;
import net.postgis.jdbc.geometry.Point;

/**
 * A PostGIS point. The distance is that of geography on the sphere, so that both databases give the
 * same answer, and the index {@code incident_by_place} finds the rows.
 */
record PostgisPlaces() implements Places {
  private static final int WGS84 = 4326;

  @Override
  public String columns() {
    return "point";
  }

  @Override
  public LonLat read(ResultSet rows, int column) throws SQLException {
    Geometry geometry = rows.getObject(column, PGgeometry.class).getGeometry();
    Check.invariant(geometry instanceof Point, "an incident's place is a point: %s", geometry);
    var point = (Point) geometry;
    return new LonLat(point.getX(), point.getY());
  }

  @Override
  public void addNear(StringBuilder sql, List<Object> values, HistoryQuery.Near near) {
    var point = new Point(near.point().lon(), near.point().lat());
    point.setSrid(WGS84);
    sql.append(" AND ST_DWithin(point::geography, ?::geography, ?, false)");
    values.add(new PGgeometry(point));
    values.add((double) near.meters());
  }
}
