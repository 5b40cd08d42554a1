/** Tests of what seats see and when. */
@NullMarked
package fengsui.console.board;

import org.jspecify.annotations.NullMarked;
