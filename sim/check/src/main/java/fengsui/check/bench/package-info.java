/** The named benchmarks behind {@code ./fengsui bench}. */
@NullMarked
package fengsui.check.bench;

import org.jspecify.annotations.NullMarked;
