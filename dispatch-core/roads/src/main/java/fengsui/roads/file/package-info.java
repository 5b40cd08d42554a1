/** The layout of roads.bin and the checks that are made when one is opened. */
@NullMarked
package fengsui.roads.file;

import org.jspecify.annotations.NullMarked;
