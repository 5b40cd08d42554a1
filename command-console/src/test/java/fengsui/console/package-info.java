/** Tests of a whole console server over real ports. */
@NullMarked
package fengsui.console;

import org.jspecify.annotations.NullMarked;
