package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: who comes again need not be loyal, and who is loyal need not come again: attitude and behaviour give four types.
 *
 * <p>Equation: attitude is high from loyalty {@code attitude} on, patronage from a year with the provider on (in repertoire
 * markets: half of the purchases). Both: true; attitude alone: latent; patronage alone: spurious; neither: none.
 *
 * <p>Source: Dick and Basu 1994; thresholds are the middle of the scale and a year (assumption).
 *
 * <p>Reads: loyalty, tenure, walletShare. Writes: nothing but sums. Draws: none. Off: types are not counted.
 */
public final class LoyaltyTypes implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Types of loyalty.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: types are not counted.", value = "true")
            boolean off,

            @Parameter(
                    text = "Loyalty from which an attitude is high.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    source = "middle of the scale")
            double attitude) {
        public Rule {
            Parameters.check(Rule.class, off, attitude);
        }

        /** The measure that counts a customer, null for no loyalty. */
        Measure type(float loyalty, boolean patron) {
            if (loyalty >= (float) attitude) {
                return patron ? Measure.LOYAL_TRUE : Measure.LOYAL_LATENT;
            }
            return patron ? Measure.LOYAL_SPURIOUS : null;
        }
    }

    /** Patronage in a repertoire market: half of the purchases. */
    private static final float HALF = 0.5f;

    private final Rule rule;

    public LoyaltyTypes(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g >= 0) {
                int r = c.relation(i, g);
                boolean patron = c.repertoire ? c.walletShare[r] >= HALF : c.tenure[r] >= f.year;
                Measure type = rule.type(c.loyalty[r], patron);
                if (type != null) {
                    e.sums.add(type, c.segment[i], g, 1);
                }
            }
        }
    }
}
