/** Who is calling and what a call may do. */
@NullMarked
package fengsui.console.access;

import org.jspecify.annotations.NullMarked;
