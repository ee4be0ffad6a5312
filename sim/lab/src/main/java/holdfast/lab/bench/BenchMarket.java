package holdfast.lab.bench;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import java.util.List;

/** The market on which speed and memory are stated: five different firms, word of mouth on, every rule at its default. */
public final class BenchMarket {
    private BenchMarket() {}

    /**
     * @param customers number of customers
     * @param periods periods until it ends, warm-up none
     */
    public static MarketSpec of(int customers, int periods) {
        MarketSettings market = Parameters.with(Parameters.defaults(MarketSettings.class), "customers", customers);
        List<FirmSpec> firms = List.of(
                firm("ash", 0.76, 0.80, 1.00, 0.30),
                firm("birch", 0.80, 0.80, 1.10, 0.20),
                firm("cedar", 0.74, 0.75, 0.95, 0.15),
                firm("elm", 0.82, 0.84, 1.20, 0.25),
                firm("fir", 0.70, 0.78, 0.85, 0.40));
        return new MarketSpec(market, List.of(), firms, List.of(), new Horizon(0, periods));
    }

    /** The same market with every mechanism on, those too that are off unless a scenario asks for them. */
    public static MarketSpec everything(int customers, int periods) {
        MarketSpec core = of(customers, periods);
        MarketSettings market = Parameters.with(core.market(), "rules", MechanismsOn.rules(true));
        return new MarketSpec(market, core.segments(), core.firms(), core.events(), core.horizon());
    }

    private static FirmSpec firm(String name, double quality, double promise, double price, double reach) {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", name);
        firm = Parameters.with(firm, "quality", quality);
        firm = Parameters.with(firm, "promise", promise);
        firm = Parameters.with(firm, "price", price);
        return Parameters.with(firm, "reach", reach);
    }
}
