/** The databases: one pool per database, its dialect, migrations and what fails when it is away. */
@NullMarked
package fengsui.db;

import org.jspecify.annotations.NullMarked;
