package fengsui.roads;

/**
 * One instruction of a route and the stretch that follows it.
 *
 * @param street the name of the street that is followed; empty when it has none
 * @param meters length of the stretch
 * @param seconds time of the stretch; the steps of a route add up to its time
 * @param pointIndex index in {@link Route#geometry()} where the stretch begins
 */
public record RouteStep(Turn turn, String street, int meters, int seconds, int pointIndex) {}
