/** The projector from events to tables that people and agencies query. */
@NullMarked
package fengsui.db.table;

import org.jspecify.annotations.NullMarked;
