package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: in a repertoire market the relation with a firm shows in its share of the customer's purchases.
 *
 * <p>Equation: at every purchase share = carry·share + (1 − carry)·[this firm was bought from].
 *
 * <p>Source: exponentially smoothed loyalty with 0.875 on the past (Guadagni and Little 1983).
 *
 * <p>Reads: firm. Writes: walletShare. Draws: none. Off: no shares are kept, as in contractual markets.
 */
public final class WalletShare implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Share of purchases, in repertoire markets.", value = "default")
    public record Rule(
            @Parameter(text = "True: no shares are kept.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of the past at a purchase.",
                    min = 0,
                    max = 1,
                    value = "0.875",
                    source = "Guadagni and Little 1983")
            double carry) {
        public Rule {
            Parameters.check(Rule.class, off, carry);
        }
    }

    private final Rule rule;

    public WalletShare(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float carry = (float) rule.carry();
        for (int i = from; i < to; i++) {
            int bought = e.firm[i - from];
            if (bought >= 0) {
                for (int g = 0; g < f.count; g++) {
                    int r = c.relation(i, g);
                    c.walletShare[r] = carry * c.walletShare[r] + (g == bought ? 1f - carry : 0f);
                }
            }
        }
    }
}
