package holdfast.market.observe;

/**
 * Groups of customers that were found beside the segments that are: how many of each segment are in each group, and the adjusted Rand
 * index of Hubert and Arabie (1985): 1 where the two agree, 0 on average where they have nothing to do with each other.
 */
public final class GroupsFound {
    /** Groups looked for. */
    public static final int GROUPS = 3;
    /** Things seen of a customer. */
    public static final int FEATURES = 3;

    private GroupsFound() {}

    /** Where the centres start: evenly spread. */
    public static float[] start() {
        float[] centres = new float[GROUPS * FEATURES];
        for (int k = 0; k < centres.length; k++) {
            centres[k] = (k / FEATURES + 0.5f) / GROUPS;
        }
        return centres;
    }

    /** @param counts customers by segment and group; NaN where all are in one segment or in one group */
    public static double agreement(double[][] counts) {
        double[] groups = new double[counts[0].length];
        double both = 0;
        double bySegment = 0;
        double all = 0;
        for (double[] segment : counts) {
            double size = 0;
            for (int group = 0; group < groups.length; group++) {
                both += pairs(segment[group]);
                groups[group] += segment[group];
                size += segment[group];
            }
            bySegment += pairs(size);
            all += size;
        }
        double byGroup = 0;
        for (double group : groups) {
            byGroup += pairs(group);
        }
        double chance = bySegment * byGroup / pairs(all);
        double most = (bySegment + byGroup) / 2;
        boolean one = bySegment == pairs(all) || byGroup == pairs(all);
        return one ? Double.NaN : (both - chance) / (most - chance);
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }
}
