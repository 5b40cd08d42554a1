/** Tests of limits and fields. */
@NullMarked
package fengsui.edge.access;

import org.jspecify.annotations.NullMarked;
