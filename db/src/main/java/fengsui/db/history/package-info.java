/** Questions about the past: timelines, search and the record of a closed incident. */
@NullMarked
package fengsui.db.history;

import org.jspecify.annotations.NullMarked;
