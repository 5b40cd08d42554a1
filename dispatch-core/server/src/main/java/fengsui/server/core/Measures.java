package fengsui.server.core;

import java.time.Duration;

/** Hears how long things took. Called on hot paths: it must not block. */
public interface Measures {

  /** Hears nothing. */
  Measures NONE =
      new Measures() {
        @Override
        public void answered(Duration commandToDurable) {}

        @Override
        public void committed(Duration appendToApplied) {}

        @Override
        public void received(Duration orderToReceived) {}

        @Override
        public void explanationMissing() {}
      };

  /** From a submission to its durable answer. */
  void answered(Duration commandToDurable);

  /** From handing an entry to the log until it was durable and applied. */
  void committed(Duration appendToApplied);

  /** From an order until a device had it. */
  void received(Duration orderToReceived);

  /** An order went out whose explanation was not there in time. */
  void explanationMissing();
}
