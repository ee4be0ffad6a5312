package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
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
 * Claim: novices use a thing wrongly, get less from it and blame the firm; guidance prevents it.
 *
 * <p>Equation: misuse with probability novice·2^(−tenure/learnt)·(1 − guidance); with probability misattribution it counts as
 * the firm's: x −= loss, else the customer knows better and nothing is held against the firm.
 *
 * <p>Source: customers as partial producers (Bendapudi and Leone 2003: self-serving attribution); sizes are assumptions.
 *
 * <p>Reads: tenure, guidance. Writes: delivered, perceived. Draws: MISUSE by firm (upper bits: misuse, lower bits:
 * attribution). Off: everybody knows how to use it.
 */
public final class Misuse implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Novices who use a thing wrongly.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: everybody knows how to use it.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance of misuse at the first encounter.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: a thing that has to be learnt")
            double novice,

            @Parameter(
                    text = "Encounters in which that chance halves.",
                    unit = "encounters",
                    min = 0.1,
                    max = 1000,
                    value = "6",
                    source = "assumption: half a year of monthly use")
            double learnt,

            @Parameter(
                    text = "Loss of performance by misuse.",
                    min = 0,
                    max = 1,
                    value = "0.25",
                    noEffect = 0,
                    source = "assumption: less than a failure")
            double loss,

            @Parameter(
                    text = "Chance that the firm is blamed for it.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    noEffect = 0,
                    source = "assumption, as for failures; sign: Bendapudi and Leone 2003")
            double misattribution) {
        public Rule {
            Parameters.check(Rule.class, off, novice, learnt, loss, misattribution);
        }

        /** Chance of misuse after some encounters. */
        float chance(int tenure, float guidance) {
            return (float) novice * FloatMath.halved(tenure / (float) learnt) * (1f - guidance);
        }
    }

    /** Tenure, in times of {@code learnt}, after which there is no misuse worth counting. */
    private static final double EXPERT = 12;

    private final Rule rule;

    public Misuse(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] guidance = f.column(Lever.GUIDANCE);
        long prefix = now.draws(Stream.MISUSE);
        int expert = (int) Math.min(Short.MAX_VALUE, EXPERT * rule.learnt());
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0 || c.tenure[c.relation(i, g)] > expert) {
                continue;
            }
            long bits = Draws.keyed(prefix + e.life[k], f.key[g] + e.pass);
            if (Draws.uniform(bits) < rule.chance(c.tenure[c.relation(i, g)], guidance[g])) {
                e.sums.add(Measure.MISUSED, c.segment[i], g, 1);
                if (Draws.uniformLow(bits) < (float) rule.misattribution()) {
                    float x = FloatMath.clip(e.delivered[k] - (float) rule.loss());
                    e.perceived[k] += x - e.delivered[k];
                    e.delivered[k] = x;
                }
            }
        }
    }
}
