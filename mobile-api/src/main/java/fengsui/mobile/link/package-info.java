/** One phone's socket: opening, views, pulses, reports and their order, free of any framework. */
@NullMarked
package fengsui.mobile.link;

import org.jspecify.annotations.NullMarked;
