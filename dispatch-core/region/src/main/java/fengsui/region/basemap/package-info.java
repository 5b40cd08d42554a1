/** Draws the vector base map of a region into one PMTiles file. */
@NullMarked
package fengsui.region.basemap;

import org.jspecify.annotations.NullMarked;
