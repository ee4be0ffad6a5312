package holdfast.market.social;

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
 * Claim: one who is satisfied reaches so many others, one who is not reaches so many more; between the two nothing is graded.
 *
 * <p>Equation: intensity = satisfied / perUnit where encounter satisfaction is at least the limit, else dissatisfied / perUnit.
 *
 * <p>Source: 8 and 25 others, practitioners' figures without a primary source: an input to be varied, not a finding; against
 * them: bad news is not more frequent than good (East, Hammond and Wright 2007).
 *
 * <p>Reads: encounter, telling. Writes: telling. Draws: none. Off: talk is graded by satisfaction (Talk).
 */
public final class TalkReach implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How many others a customer reaches, as a plain count.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: talk is graded by satisfaction.", value = "true")
            boolean off,

            @Parameter(
                    text = "Others whom a satisfied customer reaches.",
                    unit = "people",
                    min = 0,
                    max = 50,
                    value = "8",
                    source = "practitioners' figure, no primary source")
            double satisfied,

            @Parameter(
                    text = "Others whom a dissatisfied customer reaches.",
                    unit = "people",
                    min = 0,
                    max = 50,
                    value = "25",
                    source = "practitioners' figure, no primary source")
            double dissatisfied,

            @Parameter(
                    text = "Others reached that make an intensity of 1.",
                    unit = "people",
                    min = 1,
                    max = 1000,
                    value = "25",
                    source = "convention: the loudest talk is of intensity 1")
            double perUnit,

            @Parameter(
                    text = "Encounter satisfaction from which a customer is satisfied.",
                    min = 0,
                    max = 1,
                    value = "0.65",
                    source = "as favourable talk")
            double limit) {
        public Rule {
            Parameters.check(Rule.class, off, satisfied, dissatisfied, perUnit, limit);
        }

        /** Intensity of talk after an encounter. */
        float intensity(float s) {
            return Math.min(2f, (float) ((s >= (float) limit ? satisfied : dissatisfied) / perUnit));
        }
    }

    private final Rule rule;

    public TalkReach(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0 || Message.topic(c.telling[i]) != g) {
                continue;
            }
            long told = c.telling[i];
            float before = Message.intensity(told);
            float intensity = rule.intensity(e.encounter[k]);
            c.telling[i] = Message.pack(g, Message.opinion(told), Message.trust(told), intensity);
            Measure kind = e.encounter[k] >= Talk.FAVOURABLE ? Measure.TALK_POSITIVE : Measure.TALK_NEGATIVE;
            e.sums.add(kind, c.segment[i], g, FixedPoint.signed(intensity - before));
        }
    }
}
