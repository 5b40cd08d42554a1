package fengsui.check.bench;

/** What a benchmark tells the person who started it. */
final class Say {
  private Say() {}

  @SuppressWarnings("SystemOut") // The program's own answer to the person who started it.
  static void line(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
