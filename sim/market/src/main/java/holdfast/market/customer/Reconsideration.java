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

/**
 * Claim: most customers, most of the time, do not compare offers at all (inertia); habit, dissatisfaction, a price rise that
 * is noticed, or new needs make them look.
 *
 * <p>Equation: h = 1 − Π(1 − h_k) over own habit (Beta over customers), dissatisfied·logistic((at − S)/width), aggrieved·grievance, priceRise if
 * p &gt; noticed·lastPaid; certain for newcomers and after a change of needs. In repertoire markets every purchase is a choice.
 *
 * <p>Source: inertia and its heterogeneity (Fader and Hardie 2007: beta-distributed churn; Colgate and Danaher 2000);
 * dissatisfaction as trigger (Keaveney 1995).
 *
 * <p>Reads: deliberation, satisfaction, grievance, lastPaid, tenure, provider. Writes: happened. Draws: RECONSIDERATION. Off:
 * everybody compares offers every period.
 */
public final class Reconsideration implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "When offers are compared at all.", value = "default")
    public record Rule(
            @Parameter(text = "True: everybody compares offers every period.", value = "false")
            boolean off,

            @Parameter(
                    text = "Mean chance to compare offers out of habit.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "calibrated to a monthly churn of 1.5 to 3 %")
            double deliberation,

            @Parameter(
                    text = "Sum of the two shapes of its beta distribution over customers; 0: all alike.",
                    unit = "shape",
                    min = 0,
                    max = 1000,
                    value = "2",
                    source = "shifted beta-geometric fits: sums of 1 to 5 (Fader and Hardie 2007)")
            double shapeSum,

            @Parameter(
                    text = "Chance to compare offers when deeply dissatisfied.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double dissatisfied,

            @Parameter(
                    text = "Satisfaction at which half of that chance is reached.",
                    min = 0,
                    max = 1,
                    value = "0.42",
                    source = "lower edge of the zone of indifference (Jones and Sasser 1995: shape)")
            double dissatisfiedAt,

            @Parameter(
                    text = "Width of that step.",
                    min = 0.001,
                    max = 1,
                    value = "0.015",
                    source = "assumption: a threshold")
            double dissatisfiedWidth,

            @Parameter(
                    text = "Chance to compare offers with a full unresolved grievance; in proportion below.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    noEffect = 0,
                    source = "failures come first among causes of switching (Keaveney 1995); size is an assumption")
            double aggrieved,

            @Parameter(
                    text = "Chance to compare offers in a period of a noticed price rise.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double priceRise,

            @Parameter(
                    text = "Price, relative to the one paid last, from which a rise is noticed.",
                    unit = "ratio",
                    min = 1,
                    max = 10,
                    value = "1.03",
                    source = "band of insensitivity (Gurumurthy and Little 1989)")
            double noticed) {
        public Rule {
            Parameters.check(
                    Rule.class,
                    off,
                    deliberation,
                    shapeSum,
                    dissatisfied,
                    dissatisfiedAt,
                    dissatisfiedWidth,
                    aggrieved,
                    priceRise,
                    noticed);
        }

        /** Chance from dissatisfaction, per month. */
        float fromDissatisfaction(float satisfaction) {
            return (float) dissatisfied
                    * FloatMath.logistic(((float) dissatisfiedAt - satisfaction) / (float) dissatisfiedWidth);
        }
    }

    /** How far above the threshold, in widths, dissatisfaction plays no part any more. */
    private static final float FAR = 15f;

    private final Rule rule;
    private final float aggrieved;
    private final float rise;
    private final float noticed;

    public Reconsideration(Rule rule) {
        this.rule = rule;
        this.aggrieved = (float) rule.aggrieved();
        this.rise = (float) rule.priceRise();
        this.noticed = (float) rule.noticed();
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        Draws.fill(now.draws(Stream.RECONSIDERATION), e.life, e.bits, to - from);
        float months = (float) now.length().months();
        float content = (float) (rule.dissatisfiedAt() + FAR * rule.dissatisfiedWidth());
        float most = over(months, 1f - (float) rule.dissatisfied());
        float[] price = f.column(Lever.PRICE);
        float[] stays = e.scratch.given;
        float[] draws = e.scratch.found;
        int unsure = 0;
        for (int i = from; i < to; i++) {
            int k = i - from;
            if ((e.happened[k] & (Encounters.ARRIVED | Encounters.NEEDS_CHANGED | Encounters.PROMPTED)) != 0
                    || rule.off()) {
                e.happened[k] |= Encounters.RECONSIDERED;
                continue;
            }
            float stay = 1f - c.deliberation[i];
            int dissatisfied = 0;
            if (c.provider[i] >= 0) {
                stay *= staying(c, f, i, months, price);
                dissatisfied = Float.floatToRawIntBits(c.satisfaction[i] - content) >>> 31;
            }
            float u = Draws.uniform(e.bits[k]);
            draws[k] = u;
            int looks = 1 + (Float.floatToRawIntBits(u - stay) >> 31);
            e.happened[k] |= looks * Encounters.RECONSIDERED;
            int might = 1 + (Float.floatToRawIntBits(u - stay * most) >> 31);
            stays[k] = stay;
            e.some[unsure] = k;
            unsure += dissatisfied & might & ~looks;
        }
        for (int n = 0; n < unsure; n++) {
            int k = e.some[n];
            float stay = stays[k] * over(months, 1f - rule.fromDissatisfaction(c.satisfaction[from + k]));
            if (draws[k] >= stay) {
                e.happened[k] |= Encounters.RECONSIDERED;
            }
        }
    }

    /** Chance that neither a grievance nor a price rise makes a customer look. */
    private float staying(Customers c, Firms f, int i, float months, float[] list) {
        int g = c.provider[i];
        float stay = c.grievance == null ? 1f : over(months, 1f - aggrieved * c.grievance[i]);
        float price = f.listed(g) ? list[g] : c.ties.priced(i, g, f.priceFor(g, true, c.tenure[i], list[g]));
        return c.lastPaid[i] > 0 && price > noticed * c.lastPaid[i] ? stay * (1f - rise) : stay;
    }

    /** A monthly chance of not looking, over a period. */
    private static float over(float months, float stay) {
        return months == 1f || stay <= 0 ? stay : FloatMath.pow(stay, months);
    }
}
