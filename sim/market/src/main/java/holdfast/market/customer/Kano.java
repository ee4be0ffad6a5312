package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.spec.SegmentSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: the basics infuriate where they are missing and go unnoticed where they are not; what delights is not missed where it
 * is absent; the rest counts both ways.
 *
 * <p>Equation: X = Q + weight·value(maturity, level − required), for basics and for delight; value is 2·max(0, z) at maturity
 * 0, z at 1, 2·min(0, z) at 2, and a mixture between. Both at required: X = Q.
 *
 * <p>Source: attractive, one-dimensional and must-be quality (Kano, Seraku, Takahashi and Tsuji 1984).
 *
 * <p>Reads: quality, basics, delight (levers), segment, delivered. Writes: delivered, perceived, level, basics, features,
 * delight. Draws: ATTRIBUTE by firm (upper bits: basics, lower bits: delight). Off: performance is one attribute.
 */
public final class Kano implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Basics and delight beside performance.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: performance is one attribute.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of the basics, relative to performance.",
                    unit = "ratio",
                    min = 0,
                    max = 5,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double basicsWeight,

            @Parameter(
                    text = "Maturity of the basics: 0 attractive, 1 one-dimensional, 2 a must.",
                    unit = "maturity",
                    min = 0,
                    max = 2,
                    value = "2",
                    source = "Kano et al. 1984: must-be")
            double basicsMaturity,

            @Parameter(
                    text = "Weight of what delights, relative to performance.",
                    unit = "ratio",
                    min = 0,
                    max = 5,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double delightWeight,

            @Parameter(
                    text = "Maturity of what delights at the start.",
                    unit = "maturity",
                    min = 0,
                    max = 2,
                    value = "0",
                    source = "Kano et al. 1984: attractive")
            double delightMaturity,

            @Parameter(
                    text = "Level of basics and delight that is taken for granted.",
                    min = 0,
                    max = 1,
                    value = "0.65",
                    source = "convention: acceptable, no more")
            double required,

            @Parameter(
                    text = "Spread of basics and delight from one encounter to the next.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off: the level is met every time; a scenario says how it varies")
            double spread,

            @Parameter(
                    text = "How far basics and delight vary together, correlation.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about drivers that move together",
                    later = true)
            double entangled) {
        public Rule {
            Parameters.check(
                    Rule.class,
                    off,
                    basicsWeight,
                    basicsMaturity,
                    delightWeight,
                    delightMaturity,
                    required,
                    spread,
                    entangled);
        }

        /** What an attribute of some maturity is worth, z above what is required of it. */
        static float value(float maturity, float z) {
            float more = 2f * Math.max(0f, z);
            float less = 2f * Math.min(0f, z);
            return maturity <= 1f ? more + maturity * (z - more) : z + (maturity - 1f) * (less - z);
        }
    }

    private final Rule rule;
    private final float[] basicsWeight;
    private final float[] delightWeight;

    public Kano(Rule rule, List<SegmentSpec> segments) {
        this.rule = rule;
        this.basicsWeight = Firms.narrow(segments.stream()
                .mapToDouble(s -> s.basicsWeight() * rule.basicsWeight())
                .toArray());
        this.delightWeight = Firms.narrow(segments.stream()
                .mapToDouble(s -> s.delightWeight() * rule.delightWeight())
                .toArray());
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        boolean moved = !Double.isNaN(f.delightMaturity);
        float must = (float) rule.basicsMaturity();
        float maturity = (float) (moved ? f.delightMaturity : rule.delightMaturity());
        float granted = (float) rule.required();
        float required = moved ? (float) f.delightRequired : granted;
        float spread = (float) rule.spread();
        float together = (float) rule.entangled();
        float apart = (float) Math.sqrt(1f - together * together);
        float[] quality = f.column(Lever.QUALITY);
        float[] basics = f.column(Lever.BASICS);
        float[] delight = f.column(Lever.DELIGHT);
        long prefix = now.draws(Stream.ATTRIBUTE);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            float b = basics[g];
            float d = delight[g];
            float wb = basicsWeight[c.segment[i]];
            float wd = delightWeight[c.segment[i]];
            e.level[k] = FloatMath.clip(
                    quality[g] + wb * Rule.value(must, b - granted) + wd * Rule.value(maturity, d - required));
            if (spread > 0) {
                long bits = Draws.keyed(prefix + e.life[k], f.key[g] + e.pass);
                float z = FloatMath.normalQuantile(Draws.uniform(bits));
                float own = FloatMath.normalQuantile(Draws.uniformLow(bits));
                b = FloatMath.clip(b + spread * z);
                d = FloatMath.clip(d + spread * (together == 0f ? own : together * z + apart * own));
            }
            e.basics[k] = b;
            e.features[k] = e.delivered[k];
            e.delight[k] = d;
            float more = wb * Rule.value(must, b - granted) + wd * Rule.value(maturity, d - required);
            e.delivered[k] = FloatMath.clip(e.delivered[k] + more);
            e.perceived[k] = e.delivered[k];
        }
    }
}
