/** The weather that response plans ask about: what is in force where, and until when. */
@NullMarked
package fengsui.domain.weather;

import org.jspecify.annotations.NullMarked;
