package fengsui.mobile;

import fengsui.bus.Presence;
import fengsui.bus.RateLimit;
import fengsui.mobile.access.PhoneAccounts;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.CommandPort;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.TokenVerifier;
import java.util.function.Supplier;

/**
 * Everything behind the phone server. It sees of the core no more than what phones may see.
 *
 * @param coreStatus how the core was when last heard; phones are told whether it takes reports
 */
public record MobilePorts(
    CommandPort commands,
    AudienceFeed audience,
    PositionFeed positions,
    QueryPort queries,
    Supplier<CoreStatus> coreStatus,
    PhoneAccounts accounts,
    TokenVerifier tokens,
    Presence presence,
    RateLimit limits) {}
