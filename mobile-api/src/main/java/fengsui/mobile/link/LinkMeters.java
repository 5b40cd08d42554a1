package fengsui.mobile.link;

/** What is counted about phones' sockets. Called from any thread; must not block. */
public interface LinkMeters {
  void opened();

  void closed();

  /** A phone was dropped by this server. */
  void dropped(String why);

  /** A view was replaced by a newer one before it was sent. */
  void viewCoalesced();

  /** A view left after it had waited this long. */
  void viewSent(long waitedNanos);

  /** A report was answered. */
  void answered(String kind);

  /** A position was taken, or left out because they came too fast. */
  void position(boolean taken);
}
