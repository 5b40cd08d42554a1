package fengsui.server.core;

import java.time.Instant;

/** The machine's two clocks. */
public interface Clocks {

  /** The wall clock, which may step either way. */
  Instant wall();

  /** Nanoseconds that never go back; only differences mean something. */
  long monotonicNanos();

  /** The clocks of this machine. */
  static Clocks system() {
    return new Clocks() {
      @Override
      public Instant wall() {
        return Instant.now();
      }

      @Override
      public long monotonicNanos() {
        return System.nanoTime();
      }
    };
  }
}
