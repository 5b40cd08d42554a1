/** Tests of answers to questions on a small city. */
@NullMarked
package fengsui.server.query;

import org.jspecify.annotations.NullMarked;
