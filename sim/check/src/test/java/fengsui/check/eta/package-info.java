/** Whether ETAs are learned on real roads, through the archive. */
@NullMarked
package fengsui.check.eta;

import org.jspecify.annotations.NullMarked;
