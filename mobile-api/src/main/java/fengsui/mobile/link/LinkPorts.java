package fengsui.mobile.link;

import fengsui.bus.Presence;
import fengsui.mobile.report.Reports;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.CommandPort;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.TokenVerifier;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What phones' sockets need from the world.
 *
 * @param clock this server's wall clock, for the receipt of positions
 * @param nanoTime monotonic, for time limits; a step of the wall clock closes nobody's socket
 * @param sender encodes and sends; shared by all phones, so no phone has a thread
 */
public record LinkPorts(
    TokenVerifier tokens,
    CommandPort commands,
    Supplier<CoreStatus> coreStatus,
    AudienceFeed audience,
    PositionFeed positions,
    Presence presence,
    Reports reports,
    InstantSource clock,
    LongSupplier nanoTime,
    Executor sender,
    LinkMeters meters) {}
