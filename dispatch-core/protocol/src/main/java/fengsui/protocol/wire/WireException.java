package fengsui.protocol.wire;

/** A document could not be read. The message is for the person who wrote it. */
public final class WireException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Says which field and what to do about it.
   *
   * @param field path from the root, for example {@code command.units[0]}; empty for the whole
   *     document
   */
  public WireException(String field, String problem) {
    super(problem);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
