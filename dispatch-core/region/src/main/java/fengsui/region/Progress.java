package fengsui.region;

/** Hears what an import is doing, one line at a time, on the importing thread. */
@FunctionalInterface
public interface Progress {
  void line(String text);
}
