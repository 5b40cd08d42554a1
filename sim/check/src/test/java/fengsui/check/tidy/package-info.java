/** Holds the whole repository to the rules of how code reads. */
@NullMarked
package fengsui.check.tidy;

import org.jspecify.annotations.NullMarked;
