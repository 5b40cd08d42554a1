/** Tests of the recommender. */
@NullMarked
package fengsui.response;

import org.jspecify.annotations.NullMarked;
