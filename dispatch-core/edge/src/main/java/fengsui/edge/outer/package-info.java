/** The wall around every request: names, origins, headers, bodies of bounded size and time. */
@NullMarked
package fengsui.edge.outer;

import org.jspecify.annotations.NullMarked;
