/** Runs the built product as a child process and kills it. */
@NullMarked
package fengsui.check.product;

import org.jspecify.annotations.NullMarked;
