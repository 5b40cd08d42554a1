package fengsui.mobile.link;

import java.util.function.Consumer;

/** The network under one phone's socket. No method blocks. */
public interface Channel {

  /**
   * Sends one message; at most one is under way at a time.
   *
   * @param done called once, from any thread: true when the network took it, false when it failed
   */
  void send(String text, Consumer<Boolean> done);

  /** Asks the other end for a sign of life; one send under way like {@link #send}. */
  void ping(Consumer<Boolean> done);

  /** Ends the connection; at once when the other end does not read. */
  void close(String why);
}
