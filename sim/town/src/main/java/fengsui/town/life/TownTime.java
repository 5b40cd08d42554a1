package fengsui.town.life;

/** The town's one thread and its clock; a test moves it by hand. */
interface TownTime extends AutoCloseable {

  /** Nanoseconds that never go back; only differences mean something. */
  long nanos();

  /** Runs soon on the town's thread; never after it was closed. */
  void execute(Runnable run);

  /** Runs once, so many milliseconds later, on the town's thread. */
  void after(long millis, Runnable run);

  /** Runs again and again on the town's thread, with so many milliseconds between. */
  void every(long millis, Runnable run);

  @Override
  void close();
}
