/** Stations and areas: where units are quartered and who answers for which part of the region. */
@NullMarked
package fengsui.domain.station;

import org.jspecify.annotations.NullMarked;
