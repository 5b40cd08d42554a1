/**
 * The demo's force as reference commands: areas, stations, units, response plans and people of
 * Bortala.
 */
@NullMarked
package fengsui.town.force;

import org.jspecify.annotations.NullMarked;
