package fengsui.db;

import java.sql.SQLException;

/** What differs between the two databases. SQL that is the same for both does not come here. */
public enum Dialect {
  SQLITE {
    @Override
    boolean isDiskFull(SQLException e) {
      return (e.getErrorCode() & PRIMARY_CODE) == SQLITE_FULL;
    }

    @Override
    String[] migrations() {
      return new String[] {COMMON};
    }
  },
  POSTGRES {
    @Override
    boolean isDiskFull(SQLException e) {
      return DISK_FULL.equals(e.getSQLState());
    }

    @Override
    String[] migrations() {
      return new String[] {COMMON, "classpath:db/migration/postgis"};
    }
  };

  private static final String COMMON = "classpath:db/migration/common";
  private static final int SQLITE_FULL = 13;

  /** SQLite's extended error codes carry the primary one in their lowest byte. */
  static final int PRIMARY_CODE = 0xff;

  private static final String DISK_FULL = "53100";

  /** Whether the error means that there is no room on the disk. */
  abstract boolean isDiskFull(SQLException e);

  /** Where Flyway finds the migrations of this dialect. */
  abstract String[] migrations();
}
