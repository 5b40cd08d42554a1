package fengsui.bus;

import fengsui.protocol.PositionFeed;

class MemoryPositionsTest extends PositionFeedContract {
  private final MemoryPositions positions = new MemoryPositions();

  @Override
  PositionFeed feed() {
    return positions;
  }

  @Override
  PositionFeed other() {
    return positions;
  }
}
