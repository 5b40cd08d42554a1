/**
 * The demo's own map extract: a synthetic Bortala drawn from a seed and written as OpenStreetMap
 * data.
 */
@NullMarked
package fengsui.town.map;

import org.jspecify.annotations.NullMarked;
