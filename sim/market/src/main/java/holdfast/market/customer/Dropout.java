package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.GammaDraw;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: where nobody gives notice, customers buy until they silently drop out, some after many purchases and some after the first.
 *
 * <p>Equation: after every purchase a customer is gone for good with a chance p ~ Beta(a, b) of his own.
 *
 * <p>Source: BG/NBD, buy till you die (Fader, Hardie and Lee 2005).
 *
 * <p>Reads: firm, epoch. Writes: purchaseRate, occasions. Draws: DROPOUT_HABIT at set-up, DROPOUT by purchase. Off: nobody drops out.
 * Contractual markets have none.
 */
public final class Dropout implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who silently drops out after a purchase.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody drops out.", value = "true")
            boolean off,

            @Parameter(
                    text = "Shape a of the chance to drop out after a purchase; 0: nobody does.",
                    unit = "shape",
                    min = 0,
                    max = 1000,
                    value = "0",
                    noEffect = 0,
                    source = "0.793 for music by mail (Fader, Hardie and Lee 2005, as refitted)")
            double a,

            @Parameter(
                    text = "Shape b of that chance.",
                    unit = "shape",
                    min = 0.001,
                    max = 1000,
                    value = "2.426",
                    source = "music by mail (Fader, Hardie and Lee 2005, as refitted)")
            double b) {
        public Rule {
            Parameters.check(Rule.class, off, a, b);
        }
    }

    private static final long OCCASION = 0x632BE59BD9B4E019L;

    private final Rule rule;
    private final long habits;

    public Dropout(Rule rule, long seed) {
        this.rule = rule;
        this.habits = Draws.prefix(seed, Stream.DROPOUT_HABIT, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.DROPOUT) + e.pass * OCCASION;
        for (int i = from; i < to && rule.a() > 0; i++) {
            int k = i - from;
            if (e.firm[k] < 0) {
                continue;
            }
            double chance = GammaDraw.beta(Draws.of(habits, c.first + i, c.epoch[i]), rule.a(), rule.b());
            if (Draws.uniform(Draws.at(prefix + e.life[k])) < chance) {
                c.purchaseRate[i] = 0f;
                e.occasions[k] = (byte) (e.pass + 1);
            }
        }
    }
}
