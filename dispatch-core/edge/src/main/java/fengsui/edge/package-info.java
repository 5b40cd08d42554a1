/** What both edge servers are made of: starting, listening, stopping. */
@NullMarked
package fengsui.edge;

import org.jspecify.annotations.NullMarked;
