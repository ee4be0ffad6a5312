package holdfast.market.social;

import holdfast.market.number.FixedPoint;
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
 * Claim: people talk about their provider, most when they are very satisfied and even more when they are dissatisfied, and
 * for a while about a firm they left for cause.
 *
 * <p>Equation: intensity = base + slope·max(0, s − neutral) + slope·negativity·max(0, neutral − s), at most cap, on encounter
 * satisfaction s; opinion = clip(experience + halo·(S − mean S)).
 *
 * <p>Source: asymmetric U (Anderson 1998, ratio below 3); favourable talk 2 to 4 times the unfavourable in aggregate (East,
 * Hammond and Wright 2007).
 *
 * <p>Reads: segment, told (what is repeated), experience, satisfaction, trust, encounter. Writes: telling, talkLeft. Draws: none. Off: with wordOfMouth.
 */
public final class Talk implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What people tell others.", value = "default")
    public record Rule(
            @Parameter(text = "True: nobody talks.", value = "false")
            boolean off,

            @Parameter(
                    text = "Intensity of talk of one who is neither pleased nor displeased.",
                    unit = "intensity",
                    min = 0,
                    max = 2,
                    value = "0.2",
                    source = "Anderson 1998: shape")
            double base,

            @Parameter(
                    text = "Rise of intensity per unit of satisfaction above neutral.",
                    unit = "intensity per satisfaction",
                    min = 0,
                    max = 20,
                    value = "1.5",
                    source = "Anderson 1998: shape")
            double slope,

            @Parameter(
                    text = "Satisfaction at which people talk least.",
                    min = 0,
                    max = 1,
                    value = "0.72",
                    source = "near the mean of national indices: ACSI 74 to 76")
            double neutral,

            @Parameter(
                    text = "Steepness below neutral relative to above.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "2",
                    source = "Anderson 1998: ratio below 3")
            double negativity,

            @Parameter(
                    text = "Greatest intensity.",
                    unit = "intensity",
                    min = 0,
                    max = 2,
                    value = "2",
                    source = "design: the most a message carries")
            double cap,

            @Parameter(
                    text = "Weight of satisfaction above the market's mean in the opinion told.",
                    unit = "performance per satisfaction",
                    min = 0,
                    max = 2,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: a like or dislike colours what is told")
            double halo,

            @Parameter(
                    text = "How long a firm left for cause stays a topic.",
                    unit = "months",
                    min = 0,
                    max = 60,
                    value = "3",
                    noEffect = 0,
                    source = "assumption: a topic of the season")
            double afterLeaving) {
        public Rule {
            Parameters.check(Rule.class, off, base, slope, neutral, negativity, cap, halo, afterLeaving);
        }

        /** Intensity of talk after an encounter; without a choice, so that a loop works in vectors. */
        float intensity(float s) {
            float above = s - (float) neutral;
            float turn = (float) slope * (1f + (float) negativity);
            float rise = (float) slope * above - FloatMath.positiveIs1(-above) * (turn * above);
            return Math.min((float) base + rise, (float) cap);
        }
    }

    /** Encounter satisfaction from which talk is favourable. */
    static final float FAVOURABLE = 0.65f;

    /** Measure of favourable talk; that of unfavourable talk is the next. */
    private static final int POSITIVE = Measure.TALK_POSITIVE.ordinal();

    private final Rule rule;

    public Talk(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float halo = (float) rule.halo();
        float mean = (float) f.publishedSatisfaction;
        float[] intensities = e.scratch.given;
        for (int k = 0; k < to - from; k++) {
            intensities[k] = rule.intensity(e.encounter[k]);
        }
        for (int i = from; i < to; i++) {
            if (c.talkLeft[i] > 0 && e.pass == 0) {
                c.talkLeft[i]--;
                c.telling[i] = c.told[i];
                count(c, e, i, Message.topic(c.told[i]), Message.intensity(c.told[i]), 0f);
                continue;
            }
            int g = e.firm[i - from];
            if (g < 0) {
                if (e.pass == 0) {
                    c.telling[i] = c.repertoire ? c.told[i] : Message.SILENCE;
                }
                continue;
            }
            int r = c.relation(i, g);
            float opinion = FloatMath.clip(c.experience[r] + halo * (c.satisfaction[r] - mean));
            float intensity = intensities[i - from];
            c.telling[i] = Message.pack(g, opinion, c.trust[c.belief(i, g)], intensity);
            count(c, e, i, g, intensity, e.encounter[i - from]);
        }
    }

    private static void count(Customers c, Encounters e, int i, int topic, float intensity, float satisfaction) {
        if (topic >= 0) {
            int unfavourable = Float.floatToRawIntBits(satisfaction - FAVOURABLE) >>> 31;
            e.sums.sum[e.sums.cell(c.segment[i], topic) + POSITIVE + unfavourable] += FixedPoint.unit(intensity);
        }
    }
}
