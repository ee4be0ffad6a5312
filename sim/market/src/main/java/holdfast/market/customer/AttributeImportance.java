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
 * Claim: how much an attribute matters shows in how satisfaction moves with it, not in what people say: basics are mentioned
 * only where they have just been missing.
 *
 * <p>Equation: importance = cov(attribute, s) / var(attribute) over the encounters of a period; mentioned: basics below
 * missedBelow. For attributes that move together, products of each two are summed too (see PrincipalComponents).
 *
 * <p>Source: derived and stated importance (Matzler and Sauerwein 2002; importance and performance: Martilla and James 1977).
 *
 * <p>Reads: basics, features, delight, encounter. Writes: nothing but sums. Draws: none. Off: importance is not measured.
 */
public final class AttributeImportance implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Measured importance of attributes.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: importance is not measured.", value = "true")
            boolean off,

            @Parameter(
                    text = "Level of the basics below which a customer mentions them.",
                    min = 0,
                    max = 1,
                    value = "0.6",
                    noEffect = 0,
                    source = "assumption: noticeably below what is taken for granted")
            double missedBelow) {
        public Rule {
            Parameters.check(Rule.class, off, missedBelow);
        }
    }

    private final Rule rule;

    public AttributeImportance(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float missed = (float) rule.missedBelow();
        long[] sum = e.sums.sum;
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                int at = e.sums.cell(c.segment[i], e.firm[k]);
                sum[at + Measure.BASICS_MISSED.ordinal()] += e.basics[k] < missed ? 1 : 0;
                add(sum, at + Measure.BASICS.ordinal(), e.basics[k], e.encounter[k]);
                add(sum, at + Measure.FEATURES.ordinal(), e.features[k], e.encounter[k]);
                add(sum, at + Measure.DELIGHT.ordinal(), e.delight[k], e.encounter[k]);
                sum[at + Measure.BASICS_BY_FEATURES.ordinal()] += FixedPoint.fraction(e.basics[k] * e.features[k]);
                sum[at + Measure.BASICS_BY_DELIGHT.ordinal()] += FixedPoint.fraction(e.basics[k] * e.delight[k]);
                sum[at + Measure.FEATURES_BY_DELIGHT.ordinal()] += FixedPoint.fraction(e.features[k] * e.delight[k]);
            }
        }
    }

    /** An attribute, its square and its product with satisfaction, in this order. */
    static void add(long[] sum, int at, float attribute, float satisfaction) {
        sum[at] += FixedPoint.fraction(attribute);
        sum[at + 1] += FixedPoint.fraction(attribute * attribute);
        sum[at + 2] += FixedPoint.fraction(attribute * satisfaction);
    }
}
