package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
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
 * Claim: a survey asks some, and not all of them answer: those with much to say answer more often, and some are politer than
 * they are satisfied.
 *
 * <p>Equation: a customer is asked with chance sample, and answers with chance respond + extremes · |S − 0.72|, at most 1;
 * the answer is S + courtesy · (1 − S).
 *
 * <p>Source: non-response and courtesy in satisfaction surveys; 0.72 is near the mean of national satisfaction indices.
 * Sizes are assumptions.
 *
 * <p>Reads: satisfaction. Writes: nothing but sums. Draws: SURVEY. Off: nobody is asked.
 */
public final class Survey implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Surveys of satisfaction.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is asked.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of customers asked.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "assumption: a few hundred a month in a market of this size")
            double sample,

            @Parameter(
                    text = "Chance that a customer answers.",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    source = "assumption: usual rates are one in five or fewer")
            double respond,

            @Parameter(
                    text = "How much more often those far from the ordinary answer.",
                    unit = "probability per satisfaction",
                    min = 0,
                    max = 10,
                    value = "1",
                    noEffect = 0,
                    source = "sign: those with much to say")
            double extremes,

            @Parameter(
                    text = "Politeness, as a share of what is wanting.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double courtesy) {
        public Rule {
            Parameters.check(Rule.class, off, sample, respond, extremes, courtesy);
        }

        /** Chance of an answer. */
        float answers(float satisfaction) {
            return Math.min(1f, (float) respond + (float) extremes * Math.abs(satisfaction - ORDINARY));
        }

        /** What is answered. */
        float answer(float satisfaction) {
            return satisfaction + (float) courtesy * (1f - satisfaction);
        }
    }

    /** Near the mean of national satisfaction indices. */
    private static final float ORDINARY = 0.72f;

    private final Rule rule;

    public Survey(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        int sample = Draws.threshold((float) rule.sample());
        long prefix = now.draws(Stream.SURVEY);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            long bits = Draws.at(prefix + e.life[i - from]);
            if (g >= 0 && Draws.below(bits, sample)) {
                float satisfaction = c.satisfaction[c.relation(i, g)];
                if (Draws.uniformLow(bits) < rule.answers(satisfaction)) {
                    e.sums.add(Measure.SURVEYED, c.segment[i], g, 1);
                    e.sums.add(Measure.SURVEY_ANSWERS, c.segment[i], g, FixedPoint.fraction(rule.answer(satisfaction)));
                }
            }
        }
    }
}
