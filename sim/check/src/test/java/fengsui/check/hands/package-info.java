/** Many people acting on the product at the same moment. */
@NullMarked
package fengsui.check.hands;

import org.jspecify.annotations.NullMarked;
