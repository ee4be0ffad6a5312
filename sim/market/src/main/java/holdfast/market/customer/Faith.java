package holdfast.market.customer;

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
 * Claim: where an outcome is hard to judge, believers see what they expect to see, and recommend although it failed.
 *
 * <p>Equation: a share of people are believers for life; for them what falls short of expectation is met as x + strength·(E −
 * x), in what is perceived and in what is learnt.
 *
 * <p>Source: credence goods (Darby and Karni 1973); biased assimilation (Lord, Ross and Lepper 1979).
 *
 * <p>Reads: delivered, lesson, perceived, expectation. Writes: perceived, lesson. Draws: FAITH (once a life). Off: nobody is a
 * believer.
 */
public final class Faith implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Believers who see what they expect.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is a believer.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of believers.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double share,

            @Parameter(
                    text = "Share of a shortfall that a believer does not see.",
                    min = 0,
                    max = 1,
                    value = "0.9",
                    noEffect = 0,
                    source = "assumption: 1 where the outcome cannot be judged at all")
            double strength) {
        public Rule {
            Parameters.check(Rule.class, off, share, strength);
        }

        /** What a believer makes of x. */
        float met(float x, float expected) {
            return x + (float) strength * Math.max(0f, expected - x);
        }
    }

    private final Rule rule;
    private final long prefix;
    private final boolean lessons;

    /** @param lessons true if what is learnt from has been written */
    public Faith(Rule rule, boolean lessons, long seed) {
        this.rule = rule;
        this.prefix = Draws.prefix(seed, Stream.FAITH, Draws.SET_UP);
        this.lessons = lessons;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int share = Draws.threshold((float) rule.share());
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] < 0) {
                continue;
            }
            float lesson = lessons ? e.lesson[k] : e.delivered[k];
            if (Draws.below(Draws.at(prefix + e.life[k]), share)) {
                float expected = c.expectation[c.belief(i, e.firm[k])];
                lesson = rule.met(lesson, expected);
                e.perceived[k] = rule.met(e.perceived[k], expected);
            }
            e.lesson[k] = lesson;
        }
    }
}
