package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: where places are taken a newcomer gets in only through a window: a new product, a yearly review, a change of
 * people, trouble with quality; and a careful buyer keeps a second source.
 *
 * <p>Equation: at a purchase all firms known are compared with chance open, which is shallow times as large while no
 * supplier has half of the purchases; else only suppliers with at least entry of them are. Where one has {@code most} or
 * more, the purchase goes to another with chance safety.
 *
 * <p>Source: eight openings of key-account practice; second sources for safety. Chances are assumptions.
 *
 * <p>Reads: walletShare, aware, occasions. Writes: appeal. Draws: OPENING. Off: every purchase is open to all. Contractual markets have
 * none.
 */
public final class OpeningWindows implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "When a place is open to other suppliers.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: every purchase is open to all.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that a purchase is open to all firms.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 1,
                    source = "assumption: one order in ten is looked at afresh")
            double open,

            @Parameter(
                    text = "How much more often while no supplier has half of the purchases.",
                    unit = "ratio",
                    min = 1,
                    max = 100,
                    value = "3",
                    noEffect = 1,
                    source = "assumption: early cooperation is volatile")
            double shallow,

            @Parameter(
                    text = "Share of purchases from which a firm is a supplier.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "assumption: a trial order in a score")
            double entry,

            @Parameter(
                    text = "Share of purchases that a careful buyer gives to one supplier.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    source = "threshold of the strategic stage")
            double most,

            @Parameter(
                    text = "Chance that an order beyond it goes to another.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about it")
            double safety) {
        public Rule {
            Parameters.check(Rule.class, off, open, shallow, entry, most, safety);
        }

        /** Chance that a purchase is open, by the share of the largest supplier. */
        float chance(float largest) {
            return largest < 0.5f ? Math.min(1f, (float) (open * shallow)) : (float) open;
        }
    }

    private static final long OCCASION = 0x632BE59BD9B4E019L;

    private final Rule rule;

    public OpeningWindows(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.OPENING);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.pass >= e.occasions[k]) {
                continue;
            }
            int main = c.mainSupplier(i);
            float largest = c.walletShare[c.relation(i, main)];
            long bits = Draws.at(prefix + e.life[k] + e.pass * OCCASION);
            boolean another = largest >= (float) rule.most() && Draws.uniformLow(bits) < (float) rule.safety();
            boolean others = (c.aware[i] & ~(1L << main)) != 0;
            if (another && others) {
                e.close(main, k);
            } else if (largest >= (float) rule.entry() && Draws.uniform(bits) >= rule.chance(largest)) {
                close(c, f, e, i, k);
            }
        }
    }

    private void close(Customers c, Firms f, Encounters e, int i, int k) {
        for (int g = 0; g < f.count; g++) {
            if (c.walletShare[c.relation(i, g)] < (float) rule.entry()) {
                e.close(g, k);
            }
        }
    }
}
