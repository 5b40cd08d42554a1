/** Makes a roads.bin out of nodes and edges, once, at import. */
@NullMarked
package fengsui.roads.build;

import org.jspecify.annotations.NullMarked;
