/** How Spring carries it: the socket, the filter, the web app's files and the wiring. */
@NullMarked
package fengsui.mobile.web;

import org.jspecify.annotations.NullMarked;
