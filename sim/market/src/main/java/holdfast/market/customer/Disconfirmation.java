package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: satisfaction depends on how delivery compares with expectation, and a shortfall counts about twice a surplus.
 *
 * <p>Equation: d = perceived − C, C = E or the standard where norms are on; surprise = weight·v. Operator asymmetric: v = d
 * for d ≥ 0, lossAversion·d below; difference: v = d; ratio: v = perceived/C − 1.
 *
 * <p>Source: expectancy disconfirmation (Oliver 1980); asymmetry (Anderson and Sullivan 1993); loss aversion 1.96, 1.82 to
 * 2.10 (Brown et al. 2024); satisfaction as a ratio or as a difference: both are in use among practitioners.
 *
 * <p>Reads: perceived, expectation, standard. Writes: disconfirmation, surprise. Draws: none. Off: only the level counts.
 */
public final class Disconfirmation implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How delivery compares with expectation.", value = "default")
    public record Rule(
            @Parameter(text = "True: only the level of performance counts.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of disconfirmation in satisfaction.",
                    unit = "satisfaction per performance",
                    min = 0,
                    max = 10,
                    value = "0.6",
                    noEffect = 0,
                    source = "Szymanski and Henard 2001: stronger than performance in correlation; size calibrated")
            double weight,

            @Parameter(
                    text = "How much more a shortfall counts than a surplus.",
                    unit = "ratio",
                    min = 1,
                    max = 10,
                    value = "1.96",
                    noEffect = 1,
                    source = "Brown et al. 2024")
            double lossAversion,

            @Parameter(
                    text = "How delivery is compared: asymmetric, difference or ratio.",
                    value = "asymmetric",
                    later = true)
            Operator operator,

            @Parameter(
                    text = "True: encounters are also counted by how far they are from the standard.",
                    value = "false",
                    later = true)
            boolean counted) {
        public Rule {
            Parameters.check(Rule.class, off, weight, lossAversion, operator, counted);
        }

        /** What the comparison is felt to be, before its weight. */
        float compared(float perceived, float standard) {
            return switch (operator) {
                case ASYMMETRIC -> felt(perceived - standard);
                case DIFFERENCE -> perceived - standard;
                case RATIO -> perceived / Math.max(LEAST, standard) - 1f;
            };
        }

        /** What a gap is felt to be. */
        float felt(float gap) {
            int shortfall = Float.floatToRawIntBits(gap) >> 31;
            return gap + Float.intBitsToFloat(shortfall & Float.floatToRawIntBits((float) (lossAversion - 1) * gap));
        }
    }

    /** Ways to compare what was perceived with a standard. */
    public enum Operator {
        ASYMMETRIC,
        DIFFERENCE,
        RATIO
    }

    /** Least standard that anything is divided by. */
    private static final float LEAST = 0.05f;

    /** Far below the standard: less than four fifths of it. */
    private static final float FAR_BELOW = 0.8f;

    /** Far above the standard: half as much again. */
    private static final float FAR_ABOVE = 1.5f;

    private final Rule rule;
    private final boolean norms;

    /** @param norms true if a standard of comparison has been written */
    public Disconfirmation(Rule rule, boolean norms) {
        this.rule = rule;
        this.norms = norms;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (norms || rule.counted() || rule.operator() != Operator.ASYMMETRIC) {
            compare(c, e, from, to);
            return;
        }
        float weight = (float) rule.weight();
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                float gap = e.perceived[k] - c.expectation[c.belief(i, e.firm[k])];
                e.disconfirmation[k] = gap;
                e.surprise[k] = weight * rule.felt(gap);
            }
        }
    }

    /** The same with any standard and operator. */
    private void compare(Customers c, Encounters e, int from, int to) {
        float weight = (float) rule.weight();
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            float standard = norms ? e.standard[k] : c.expectation[c.belief(i, g)];
            e.disconfirmation[k] = e.perceived[k] - standard;
            e.surprise[k] = weight * rule.compared(e.perceived[k], standard);
            if (rule.counted()) {
                int at = e.sums.cell(c.segment[i], g);
                e.sums.sum[at + Measure.BELOW_STANDARD.ordinal()] += e.perceived[k] < standard ? 1 : 0;
                e.sums.sum[at + Measure.FAR_BELOW_STANDARD.ordinal()] += e.perceived[k] < FAR_BELOW * standard ? 1 : 0;
                e.sums.sum[at + Measure.FAR_ABOVE_STANDARD.ordinal()] += e.perceived[k] > FAR_ABOVE * standard ? 1 : 0;
            }
        }
    }
}
