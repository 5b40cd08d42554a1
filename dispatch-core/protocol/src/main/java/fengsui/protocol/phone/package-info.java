/** What a phone server and a responder's phone say to each other. */
@NullMarked
package fengsui.protocol.phone;

import org.jspecify.annotations.NullMarked;
