/** Everything the core ever decided, in order. */
@NullMarked
package fengsui.db.archive;

import org.jspecify.annotations.NullMarked;
