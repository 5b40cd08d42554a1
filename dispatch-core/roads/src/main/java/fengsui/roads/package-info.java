/** Answers how long an apparatus needs from here to there, and by which way. */
@NullMarked
package fengsui.roads;

import org.jspecify.annotations.NullMarked;
