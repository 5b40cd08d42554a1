package fengsui.bus;

class MemoryPresenceTest extends PresenceContract {
  private final MemoryPresence presence = new MemoryPresence(clock);

  @Override
  Presence presence() {
    return presence;
  }

  @Override
  Presence other() {
    return presence;
  }
}
