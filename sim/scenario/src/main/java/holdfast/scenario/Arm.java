package holdfast.scenario;

import holdfast.market.MarketSpec;

/**
 * One world of a scenario.
 *
 * @param about one sentence for people, may be empty
 */
public record Arm(String name, String about, MarketSpec spec) {}
