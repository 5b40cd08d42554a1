/** A core, a thread and a clock that tests hold in their hands. */
@NullMarked
package fengsui.console.testing;

import org.jspecify.annotations.NullMarked;
