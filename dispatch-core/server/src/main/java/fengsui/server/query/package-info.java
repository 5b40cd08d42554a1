/** Questions that change nothing: recommendations, ways, places, water and likely duplicates. */
@NullMarked
package fengsui.server.query;

import org.jspecify.annotations.NullMarked;
