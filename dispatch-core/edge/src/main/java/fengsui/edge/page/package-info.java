/** The files of a web application. */
@NullMarked
package fengsui.edge.page;

import org.jspecify.annotations.NullMarked;
