package fengsui.bus;

import fengsui.domain.testing.TestClock;
import java.time.Duration;

class MemoryRateLimitTest extends RateLimitContract {
  private final TestClock clock = new TestClock();
  private final MemoryRateLimit limit = new MemoryRateLimit(clock);

  @Override
  RateLimit limit() {
    return limit;
  }

  @Override
  void pass(Duration time) {
    clock.pass(time);
  }
}
