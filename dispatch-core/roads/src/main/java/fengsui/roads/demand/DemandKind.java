package fengsui.roads.demand;

/** What stands at a point that must be reached. */
public enum DemandKind {
  /** A house number. */
  ADDRESS(0),
  /** 消防安全重点单位: premises where a fire would kill or cost many. */
  KEY_PREMISES(1);

  private final int code;

  DemandKind(int code) {
    this.code = code;
  }

  /** What stands for it in the file. */
  int code() {
    return code;
  }
}
