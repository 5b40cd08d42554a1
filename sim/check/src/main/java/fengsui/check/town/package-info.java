/** Prepares a data folder with a region and a force sized for a check. */
@NullMarked
package fengsui.check.town;

import org.jspecify.annotations.NullMarked;
