/** Tests of what the edges say over HTTP. */
@NullMarked
package fengsui.protocol.http;

import org.jspecify.annotations.NullMarked;
