/** Road controls: roads that are closed, slower, or opened for the service for a while. */
@NullMarked
package fengsui.domain.road;

import org.jspecify.annotations.NullMarked;
