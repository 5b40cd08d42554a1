/**
 * Where people and things are that must be reached: addresses and key premises, put on the roads.
 */
@NullMarked
package fengsui.roads.demand;

import org.jspecify.annotations.NullMarked;
