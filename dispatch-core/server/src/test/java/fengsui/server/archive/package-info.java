/** Tests of the archiver. */
@NullMarked
package fengsui.server.archive;

import org.jspecify.annotations.NullMarked;
