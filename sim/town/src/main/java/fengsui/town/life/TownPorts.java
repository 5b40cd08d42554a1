package fengsui.town.life;

import fengsui.bus.Presence;
import fengsui.protocol.CommandPort;
import fengsui.protocol.EventFeed;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;

/** What the town acts through: the ports every edge uses, and who is on-line. */
public record TownPorts(
    CommandPort commands,
    QueryPort queries,
    EventFeed feed,
    PositionFeed positions,
    Presence presence,
    Tokens tokens) {}
