/** Paired phones as the edges show them. */
@NullMarked
package fengsui.edge.device;

import org.jspecify.annotations.NullMarked;
