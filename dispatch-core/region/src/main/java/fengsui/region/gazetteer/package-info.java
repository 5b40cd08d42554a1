/**
 * Finds streets, house numbers, crossings, places, premises, hydrants and kilometre posts by name.
 */
@NullMarked
package fengsui.region.gazetteer;

import org.jspecify.annotations.NullMarked;
