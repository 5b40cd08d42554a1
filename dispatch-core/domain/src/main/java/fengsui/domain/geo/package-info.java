/** Places on the earth: WGS-84 points, distances and the uncertainty of a reported location. */
@NullMarked
package fengsui.domain.geo;

import org.jspecify.annotations.NullMarked;
