package holdfast.market.customer;

import holdfast.market.number.FixedPoint;
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
 * Claim: what stays the same is no longer felt, and a change too small to notice is not felt either; a larger one wakes the
 * customer up.
 *
 * <p>Equation: X the level without luck, N the level last noticed. |X − N| ≥ threshold·N^weber: N = X, habituation 0; else
 * habituation += rate·(1 − habituation) and x is met as x − (X − N). perceived = x − numbness·habituation.
 *
 * <p>Source: habituation (Thompson and Spencer 1966); adaptation level (Helson 1964); just noticeable difference (Weber 1834).
 *
 * <p>Reads: quality, level, delivered, tenure. Writes: perceived, lesson, habituation, noticedLevel. Draws: none. Off: every
 * change is noticed, and nothing dulls.
 */
public final class Habituation implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How customers get used to what they have.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: every change is noticed, and nothing dulls.", value = "true")
            boolean off,

            @Parameter(
                    text = "Loss of perceived performance when wholly used to it.",
                    min = 0,
                    max = 1,
                    value = "0.03",
                    noEffect = 0,
                    source = "assumption: less than a noticeable difference")
            double numbness,

            @Parameter(
                    text = "Speed at which one gets used to a level.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    source = "assumption: half-way in three years")
            double rate,

            @Parameter(
                    text = "Change of level from which it is noticed (at level 1 where it grows with the level).",
                    min = 0,
                    max = 1,
                    value = "0.04",
                    noEffect = 0,
                    source = "assumption: half of one service spread")
            double threshold,

            @Parameter(
                    text = "How the threshold grows with the level: 0 not at all, 1 in proportion.",
                    min = 0,
                    max = 1,
                    value = "0",
                    source = "0: one threshold for all levels; 1: Weber 1834")
            double weber) {
        public Rule {
            Parameters.check(Rule.class, off, numbness, rate, threshold, weber);
        }

        /** Least change that is noticed. */
        float noticeable(float noticed) {
            return (float)
                    (weber == 0 || noticed <= 0f ? threshold : threshold * FloatMath.pow(noticed, (float) weber));
        }
    }

    private final Rule rule;
    private final boolean attributes;

    /** @param attributes true if the level is that of several attributes */
    public Habituation(Rule rule, boolean attributes) {
        this.rule = rule;
        this.attributes = attributes;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float numbness = (float) rule.numbness();
        float[] quality = f.column(Lever.QUALITY);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            int r = c.relation(i, g);
            float level = attributes ? e.level[k] : quality[g];
            float noticed = c.noticedLevel[r];
            float used = c.tenure[r] == 0 ? 0f : c.habituation[r];
            boolean same = c.tenure[r] > 0 && Math.abs(level - noticed) < rule.noticeable(noticed);
            used = same ? used + rate * (1f - used) : 0f;
            noticed = same ? noticed : level;
            c.habituation[r] = used;
            c.noticedLevel[r] = noticed;
            e.lesson[k] = FloatMath.clip(e.delivered[k] - (level - noticed));
            e.perceived[k] = FloatMath.clip(e.perceived[k] + noticed - level - numbness * used);
            e.sums.sum[e.sums.cell(c.segment[i], g) + Measure.HABITUATION.ordinal()] += FixedPoint.fraction(used);
        }
    }
}
