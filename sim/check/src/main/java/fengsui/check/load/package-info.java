/** Clients that drive the product as phones, vehicles and seats do, on one event loop. */
@NullMarked
package fengsui.check.load;

import org.jspecify.annotations.NullMarked;
