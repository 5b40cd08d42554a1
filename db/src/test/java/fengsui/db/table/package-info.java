/** Contract suites, run over SQLite and over a real PostgreSQL. */
@NullMarked
package fengsui.db.table;

import org.jspecify.annotations.NullMarked;
