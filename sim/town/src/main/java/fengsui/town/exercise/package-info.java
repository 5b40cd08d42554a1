/** Exercises: what happens when, as data, and the engine that lets it happen through the ports. */
@NullMarked
package fengsui.town.exercise;

import org.jspecify.annotations.NullMarked;
