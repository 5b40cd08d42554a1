/** What the tests of the phone server share, and its tests over real HTTP and sockets. */
@NullMarked
package fengsui.mobile;

import org.jspecify.annotations.NullMarked;
