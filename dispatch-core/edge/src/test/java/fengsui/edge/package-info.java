/** Tests of a whole small server. */
@NullMarked
package fengsui.edge;

import org.jspecify.annotations.NullMarked;
