/** The embedded shape: core, console and phone server in one process, and the demo around them. */
@NullMarked
package fengsui.standalone;

import org.jspecify.annotations.NullMarked;
