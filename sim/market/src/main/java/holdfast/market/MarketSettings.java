package holdfast.market;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.spec.PeriodLength;
import holdfast.market.spec.PurchaseSpec;

/** The market as a whole: how many customers, what a period is, how people buy and whom they hear. */
public record MarketSettings(
        @Parameter(text = "Number of customers.", unit = "customers", min = 1, max = 1e9, value = "20000")
        int customers,

        @Parameter(text = "Length of one period.", value = "month")
        PeriodLength period,

        @Parameter(
                text = "contractual: one provider, paid every period; repertoire: purchases from several firms.",
                value = "contractual")
        MarketType type,

        @Parameter(text = "Purchase occasions, used in repertoire markets.", value = "default")
        PurchaseSpec purchases,

        @Parameter(text = "Whom a customer hears.", value = "default")
        NetworkSpec network,

        @Parameter(text = "The mechanisms and their parameters.", value = "default")
        Rules rules) {
    public MarketSettings {
        Parameters.check(MarketSettings.class, customers, period, type, purchases, network, rules);
    }
}
