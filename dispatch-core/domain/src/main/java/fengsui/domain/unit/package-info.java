/** Units: what is dispatched, what it can do, what it rides and whether it is free. */
@NullMarked
package fengsui.domain.unit;

import org.jspecify.annotations.NullMarked;
