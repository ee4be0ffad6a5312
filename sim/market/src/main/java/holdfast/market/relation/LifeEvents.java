package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: people move on in life, and with age, household, work or place their needs change without any failure of the firm;
 * a firm that sees the need coming keeps them.
 *
 * <p>Equation: with probability rate the customer passes to the next segment (the last stays) and, unless the provider
 * foresaw the need, taste is drawn anew and offers are compared.
 *
 * <p>Source: changed needs among the causes of switching (Keaveney 1995); rate and the meaning of foresight are assumptions.
 *
 * <p>Reads: segment, provider. Writes: segment, needs, match, happened. Draws: LIFE_EVENT. Off: nobody moves on.
 */
public final class LifeEvents implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Moves in life.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody moves on.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that a customer moves on in life.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.01",
                    noEffect = 0,
                    source = "assumption: one move in eight years")
            double rate,

            @Parameter(text = "False: needs change, but the segment stays.", value = "true")
            boolean segments) {
        public Rule {
            Parameters.check(Rule.class, off, rate, segments);
        }

        /** The next stage of life, the last stays. */
        static int next(int segment, int segments) {
            return Math.min(segments - 1, segment + 1);
        }
    }

    private final Rule rule;
    private final int segments;

    public LifeEvents(Rule rule, int segments) {
        this.rule = rule;
        this.segments = segments;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int rate = Draws.threshold((float) now.length().rate(rule.rate()));
        long prefix = now.draws(Stream.LIFE_EVENT);
        float[] foresight = f.column(Lever.FORESIGHT);
        for (int i = from; i < to; i++) {
            int k = i - from;
            long bits = Draws.at(prefix + e.life[k]);
            if (!Draws.below(bits, rate)) {
                continue;
            }
            if (rule.segments()) {
                c.segment[i] = (byte) Rule.next(c.segment[i], segments);
            }
            int g = c.provider[i];
            boolean foreseen = g >= 0 && Draws.uniformLow(bits) < foresight[g];
            e.sums.add(Measure.MOVED_ON, c.segment[i], g < 0 ? f.count : g, 1);
            if (!foreseen) {
                c.needs[i]++;
                c.forgetMatches(i);
                e.happened[k] |= Encounters.NEEDS_CHANGED;
            }
        }
    }
}
