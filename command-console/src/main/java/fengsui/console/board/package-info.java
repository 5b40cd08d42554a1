/**
 * What seats see and when, without any framework: audiences, deltas, resuming, queues, positions.
 */
@NullMarked
package fengsui.console.board;

import org.jspecify.annotations.NullMarked;
