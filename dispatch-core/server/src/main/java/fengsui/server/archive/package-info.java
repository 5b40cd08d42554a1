/** Every applied record into the core's own archive, in batches and in order. */
@NullMarked
package fengsui.server.archive;

import org.jspecify.annotations.NullMarked;
