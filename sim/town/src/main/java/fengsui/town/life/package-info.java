/**
 * The living demo: virtual callers, call-takers and crews that use the same ports as real ones, and
 * stand back for people.
 */
@NullMarked
package fengsui.town.life;

import org.jspecify.annotations.NullMarked;
