/** The decision log on Apache Ratis, and the check of its files before it is opened. */
@NullMarked
package fengsui.server.log;

import org.jspecify.annotations.NullMarked;
