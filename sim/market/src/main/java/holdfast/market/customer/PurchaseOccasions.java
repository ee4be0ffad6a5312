package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: in a repertoire market people buy when the need comes up, some often, some seldom.
 *
 * <p>Equation: occasions of a period ~ Poisson(rate of the customer), at most {@value #MOST}; regular ones: the whole part of the
 * rate, and one more with a chance of the rest.
 *
 * <p>Source: negative binomial model of repeat buying (Ehrenberg 1959), where rates are gamma-distributed.
 *
 * <p>Reads: purchaseRate. Writes: occasions. Draws: OCCASIONS. Off: contractual markets, where everybody pays once a period.
 */
public final class PurchaseOccasions implements CustomerPhase {
    /** Most occasions in one period; choose a shorter period where this binds. */
    public static final int MOST = 60;

    private final boolean regular;

    /** @param regular true for occasions as even as can be */
    public PurchaseOccasions(boolean regular) {
        this.regular = regular;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.OCCASIONS);
        for (int i = from; i < to; i++) {
            float u = Draws.uniform(Draws.at(prefix + e.life[i - from]));
            e.occasions[i - from] = (byte) (regular ? even(c.purchaseRate[i], u) : poisson(c.purchaseRate[i], u));
        }
    }

    /** Mean from which the chance of none is too small for a float, and nearly everybody has the most. */
    private static final float MANY = 87f;

    /** The whole part, and one more with a chance of the rest. */
    static int even(float mean, float u) {
        int whole = (int) mean;
        return Math.min(MOST, whole + (u < mean - whole ? 1 : 0));
    }

    /** The Poisson quantile of u by summing probabilities, as far as they add anything. */
    static int poisson(float mean, float u) {
        if (mean > MANY) {
            return MOST;
        }
        float term = FloatMath.exp(-mean);
        float sum = term;
        int n = 0;
        while (u > sum && n < MOST) {
            n++;
            term *= mean / n;
            if (n > mean && sum + term == sum) {
                return n;
            }
            sum += term;
        }
        return n;
    }
}
