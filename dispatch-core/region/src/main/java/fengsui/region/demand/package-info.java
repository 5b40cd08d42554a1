/** Finds the addresses and key premises that cover is measured on. */
@NullMarked
package fengsui.region.demand;

import org.jspecify.annotations.NullMarked;
