/** Proposes the stations, water sources and hospitals that an extract knows. */
@NullMarked
package fengsui.region.reference;

import org.jspecify.annotations.NullMarked;
