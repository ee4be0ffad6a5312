package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
import holdfast.market.observe.GroupsFound;
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
 * Claim: segments of customers can be found from what is seen of them, and the better, the more that is seen has to do with what they
 * are.
 *
 * <p>Equation: of a sample of customers three things are seen, with error: satisfaction and loyalty (attitude), and how the price paid compares
 * with the mean (behaviour: 0.5 + 2 · (paid/mean − 1), within 0 to 1, so that prices vary about as much as loyalty). Each belongs to the nearest of three centres; each period the centres move to
 * the means of those who belonged to them. Found and true segments are compared by the adjusted Rand index.
 *
 * <p>Source: grouping by nearest means (Lloyd 1982), one step a period; index of Hubert and Arabie (1985).
 *
 * <p>Reads: satisfaction, loyalty, lastPaid, provider, centres. Writes: nothing but sums. Draws: GROUPING. Off: segments are
 * not looked for.
 */
public final class Segmentation implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Looking for segments.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: segments are not looked for.", value = "true")
            boolean off,

            @Parameter(text = "What customers are grouped by.", value = "both")
            Basis by,

            @Parameter(
                    text = "Share of customers looked at.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: as many as are asked in a survey (rules.survey.sample)")
            double sample,

            @Parameter(
                    text = "Standard deviation of the error with which each thing is seen.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: a questionnaire of a few questions")
            double error) {
        public Rule {
            Parameters.check(Rule.class, off, by, sample, error);
        }

        /** Things seen of customers. */
        public enum Basis {
            ATTITUDE,
            BEHAVIOUR,
            BOTH
        }

        boolean uses(int feature) {
            return by == Basis.BOTH || (by == Basis.ATTITUDE) == feature < 2;
        }
    }

    private final Rule rule;

    public Segmentation(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        long prefix = now.draws(Stream.GROUPING);
        int sample = Draws.threshold((float) rule.sample());
        double mean = 0;
        for (float price : f.column(Lever.PRICE)) {
            mean += price / f.count;
        }
        float[] seen = new float[GroupsFound.FEATURES];
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            long address = prefix + e.life[i - from];
            if (g >= 0 && Draws.below(Draws.at(address), sample)) {
                int r = c.relation(i, g);
                seen[0] = c.satisfaction[r];
                seen[1] = c.loyalty[r];
                seen[2] = mean == 0 ? 0.5f : (float) (0.5 + 2 * (c.lastPaid[i] / mean - 1));
                look(seen, address);
                count(e, seen, nearest(seen, f.centres), c.segment[i], f.count);
            }
        }
    }

    /** Adds error, and leaves each thing between 0 and 1. */
    private void look(float[] seen, long address) {
        for (int feature = 0; feature < seen.length; feature++) {
            float z = FloatMath.normalQuantile(Draws.uniform(Draws.keyed(address, feature + 1)));
            seen[feature] = FloatMath.clip(seen[feature] + (float) rule.error() * z);
        }
    }

    private int nearest(float[] seen, float[] centres) {
        int nearest = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int group = 0; group < GroupsFound.GROUPS; group++) {
            float far = 0;
            for (int feature = 0; feature < seen.length; feature++) {
                float apart = seen[feature] - centres[group * seen.length + feature];
                far += rule.uses(feature) ? apart * apart : 0f;
            }
            if (far < least) {
                least = far;
                nearest = group;
            }
        }
        return nearest;
    }

    /** Groups are of the whole market: they are counted in the row of no firm. */
    private static void count(Encounters e, float[] seen, int group, int segment, int row) {
        int first = Measure.GROUP_1.ordinal() + group * (1 + GroupsFound.FEATURES);
        int cell = e.sums.cell(segment, row) + first;
        e.sums.sum[cell]++;
        for (int feature = 0; feature < seen.length; feature++) {
            e.sums.sum[cell + 1 + feature] += FixedPoint.fraction(seen[feature]);
        }
    }
}
