/** Tests of the wire. */
@org.jspecify.annotations.NullMarked
package fengsui.protocol.wire;
