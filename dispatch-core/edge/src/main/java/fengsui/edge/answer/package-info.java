/** The one shape of errors, and files that are answered in parts. */
@NullMarked
package fengsui.edge.answer;

import org.jspecify.annotations.NullMarked;
