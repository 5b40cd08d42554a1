/** Cover: what the free force reaches in time, the holes that sending it opens, and move-ups. */
@NullMarked
package fengsui.response.cover;

import org.jspecify.annotations.NullMarked;
