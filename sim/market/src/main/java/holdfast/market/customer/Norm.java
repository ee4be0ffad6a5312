package holdfast.market.customer;

import holdfast.market.number.FixedPoint;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: customers judge what they get not only by what it will be but by what it should be: the best that they believe is to
 * be had.
 *
 * <p>Equation: norm += rate·(max(E_f − u_f) − norm) over the firms known; standard = min(E + latitude, (1 − weight)·E +
 * weight·norm).
 *
 * <p>Source: "will" and "should" expectations (Boulding, Kalra, Staelin and Zeithaml 1993); comparison level for alternatives
 * (Thibaut and Kelley 1959).
 *
 * <p>Reads: expectation, uncertainty, aware. Writes: norm, standard. Draws: none. Off: the standard is what is expected.
 */
public final class Norm implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What customers believe ought to be had.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: delivery is compared with expectation alone.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of the norm in the standard of comparison.",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "sign: Boulding et al. 1993; size is an assumption")
            double weight,

            @Parameter(
                    text = "Speed at which the norm follows the best known offer.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: half-way in seven months")
            double rate,

            @Parameter(
                    text = "Most by which the norm raises the standard above what is expected.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: the latitude of assimilation")
            double latitude) {
        public Rule {
            Parameters.check(Rule.class, off, weight, rate, latitude);
        }

        /** What delivery is compared with. */
        float standard(float expected, float norm) {
            float mixed = expected + (float) weight * (norm - expected);
            return Math.min(expected + (float) latitude, mixed);
        }
    }

    private final Rule rule;

    public Norm(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass == 0) {
            follow(c, f, e, (float) now.length().rate(rule.rate()), from, to);
        }
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                e.standard[k] = rule.standard(c.expectation[c.belief(i, e.firm[k])], c.norm[i]);
                e.sums.sum[e.sums.cell(c.segment[i], e.firm[k]) + Measure.NORM.ordinal()] +=
                        FixedPoint.fraction(c.norm[i]);
            }
        }
    }

    private static void follow(Customers c, Firms f, Encounters e, float rate, int from, int to) {
        for (int i = from; i < to; i++) {
            int best = 0; // the bits of numbers that are not negative sort like whole numbers
            for (int g = 0; g < f.count; g++) {
                int b = c.belief(i, g);
                int known = -(int) (c.aware[i] >>> g & 1);
                best = Math.max(best, Float.floatToRawIntBits(c.expectation[b] - c.uncertainty[b]) & known);
            }
            c.norm[i] += c.aware[i] == 0 ? 0f : rate * (Math.min(1f, Float.intBitsToFloat(best)) - c.norm[i]);
        }
    }
}
