/** One core under the load of a whole country's force: proposals, orders and positions at once. */
@NullMarked
package fengsui.check.hotpath;

import org.jspecify.annotations.NullMarked;
