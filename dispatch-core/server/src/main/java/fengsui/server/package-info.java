/** The core process: one start, its ports and its limits. */
@NullMarked
package fengsui.server;

import org.jspecify.annotations.NullMarked;
