package holdfast.market.ledger;

import static holdfast.market.number.FixedPoint.fromUnits;

import holdfast.market.observe.GroupsFound;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import holdfast.market.state.Sums.Measure;

/** Groups of customers found by what is seen of them: where their centres are, and how far they agree with the segments. */
final class GroupsMeasured {
    private static final Measure[] ALL = Measure.values();

    private GroupsMeasured() {}

    /** Moves each centre to the mean of its members; one without members stays where it is. */
    static void publish(Sums sums, Firms f, int segments) {
        for (int group = 0; group < GroupsFound.GROUPS; group++) {
            double members = total(sums, f, segments, of(group, 0));
            for (int feature = 0; feature < GroupsFound.FEATURES && members > 0; feature++) {
                double mean = fromUnits(total(sums, f, segments, of(group, 1 + feature))) / members;
                f.centres[group * GroupsFound.FEATURES + feature] = (float) mean;
            }
        }
    }

    /** Adjusted Rand index of groups and segments; NaN where there is only one of either. */
    static double agreement(Sums sums, Firms f, int segments) {
        double[][] counts = new double[segments][GroupsFound.GROUPS];
        for (int s = 0; s < segments; s++) {
            for (int group = 0; group < GroupsFound.GROUPS; group++) {
                counts[s][group] = sums.of(of(group, 0), s, f.count);
            }
        }
        return GroupsFound.agreement(counts);
    }

    private static Measure of(int group, int offset) {
        return ALL[Measure.GROUP_1.ordinal() + group * (1 + GroupsFound.FEATURES) + offset];
    }

    private static long total(Sums sums, Firms f, int segments, Measure measure) {
        long total = 0;
        for (int s = 0; s < segments; s++) {
            total += sums.of(measure, s, f.count);
        }
        return total;
    }
}
