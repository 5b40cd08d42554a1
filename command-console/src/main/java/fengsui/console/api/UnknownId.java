package fengsui.console.api;

/** Nothing that the caller may see has this id. Thrown at the outer edge only. */
final class UnknownId extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  UnknownId(String field, String id) {
    super("nothing has this id: " + id, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }
}
