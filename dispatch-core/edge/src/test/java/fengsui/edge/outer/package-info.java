/** Tests of what every request passes first. */
@NullMarked
package fengsui.edge.outer;

import org.jspecify.annotations.NullMarked;
