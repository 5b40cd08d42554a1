/** The ports between core and edges, and the replica that edges follow the core with. */
@NullMarked
package fengsui.protocol;

import org.jspecify.annotations.NullMarked;
