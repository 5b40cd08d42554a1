/** Mutual aid 跨区增援: who outside was asked for force, and what the answer was. */
@NullMarked
package fengsui.domain.aid;

import org.jspecify.annotations.NullMarked;
