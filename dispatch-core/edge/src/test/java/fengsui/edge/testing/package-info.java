/** What both edges are tested with. */
@NullMarked
package fengsui.edge.testing;

import org.jspecify.annotations.NullMarked;
