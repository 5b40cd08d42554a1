/**
 * Makes the road network of a pack out of an extract: access, limits and speeds per vehicle class.
 */
@NullMarked
package fengsui.region.roads;

import org.jspecify.annotations.NullMarked;
