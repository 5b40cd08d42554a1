/** Tests of exercises as data. */
@NullMarked
package fengsui.town.exercise;

import org.jspecify.annotations.NullMarked;
