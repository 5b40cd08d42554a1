/** The town's life on a clock that the test moves. */
@NullMarked
package fengsui.town.life;

import org.jspecify.annotations.NullMarked;
