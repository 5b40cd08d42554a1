/** Passes over a whole archive and says what is not as it must be. */
@NullMarked
package fengsui.check.proof;

import org.jspecify.annotations.NullMarked;
