/** Real road networks with units on them, and what others make of the same networks. */
@NullMarked
package fengsui.check.roads;

import org.jspecify.annotations.NullMarked;
