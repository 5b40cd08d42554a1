/** What the free force reaches in time, what would be lost, and what could be at a place when. */
@NullMarked
package fengsui.domain.cover;

import org.jspecify.annotations.NullMarked;
