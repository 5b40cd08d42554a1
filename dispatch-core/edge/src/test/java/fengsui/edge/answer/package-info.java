/** Tests of how errors are answered. */
@NullMarked
package fengsui.edge.answer;

import org.jspecify.annotations.NullMarked;
