package fengsui.db.history;

import fengsui.db.Dialect;
import fengsui.domain.geo.LonLat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How a dialect keeps an incident's place, reads it and searches by distance. */
sealed interface Places permits PlainPlaces, PostgisPlaces {
  static Places of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new PlainPlaces();
      case POSTGRES -> new PostgisPlaces();
    };
  }

  /** The columns to select, to stand last. */
  String columns();

  /** The place in a row whose {@link #columns} begin at this one. */
  LonLat read(ResultSet rows, int column) throws SQLException;

  /** Adds the condition, and its values in the order of their marks. */
  void addNear(StringBuilder sql, List<Object> values, HistoryQuery.Near near);
}
