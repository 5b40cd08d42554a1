/** The phone server: REST and WebSocket for responders and duty desks, and the phone's web app. */
@NullMarked
package fengsui.mobile;

import org.jspecify.annotations.NullMarked;
