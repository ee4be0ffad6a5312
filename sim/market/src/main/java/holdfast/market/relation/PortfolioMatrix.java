package holdfast.market.relation;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: customers stand in a matrix of three by three: how attractive they are, and how strong the relation with them is.
 *
 * <p>Equation: attractive: high for the best fifth by volume, low below the median; strength: mean of loyalty, trust and
 * tenure/(tenure + a year), strong from 2/3, weak below 1/3.
 *
 * <p>Source: portfolio of customers by attractiveness and relation (Burnett 2002); the published weights are of one trade,
 * here three indicators weigh alike.
 *
 * <p>Reads: volume, loyalty, trust, tenure. Writes: cell. Draws: none. Off: nobody is placed.
 */
public final class PortfolioMatrix implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "The portfolio of customers as a matrix.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is placed.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }

        /** Index of the relation, 0 to 1. @param year periods of a year */
        static float strength(float loyalty, float trust, float tenure, float year) {
            return (loyalty + trust + tenure / (tenure + year)) / 3f;
        }

        /** 0 weak, 1 middle, 2 strong. */
        static int third(float strength) {
            return 2 - FloatMath.below(strength, 2f / 3) - FloatMath.below(strength, 1f / 3);
        }
    }

    private static final Measure[][] CELLS = {
        {Measure.MATRIX_LOW_WEAK, Measure.MATRIX_LOW_MIDDLE, Measure.MATRIX_LOW_STRONG},
        {Measure.MATRIX_MIDDLE_WEAK, Measure.MATRIX_MIDDLE_MIDDLE, Measure.MATRIX_MIDDLE_STRONG},
        {Measure.MATRIX_HIGH_WEAK, Measure.MATRIX_HIGH_MIDDLE, Measure.MATRIX_HIGH_STRONG}
    };

    private final float best;
    private final float median;

    /** @param best volume from which a customer is one of the best fifth; @param median that of the middle customer */
    public PortfolioMatrix(double best, double median) {
        this.best = (float) best;
        this.median = (float) median;
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
                float volume = c.ties.volume[i];
                int attractive = 2 - FloatMath.below(volume, best) - FloatMath.below(volume, median);
                float trust = c.trust[c.belief(i, g)];
                int strong = Rule.third(Rule.strength(c.loyalty[r], trust, c.tenure[r], f.year));
                e.sums.add(CELLS[attractive][strong], c.segment[i], g, 1);
                c.ties.cell[i] = (byte) (1 + 3 * attractive + strong);
            }
        }
    }
}
