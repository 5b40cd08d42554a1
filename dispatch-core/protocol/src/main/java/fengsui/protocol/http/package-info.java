/** What the edges say and read over HTTP, free of any framework. */
@NullMarked
package fengsui.protocol.http;

import org.jspecify.annotations.NullMarked;
