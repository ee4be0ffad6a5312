package holdfast.market.state;

import holdfast.market.observe.AskedByTenure;
import holdfast.market.observe.Departures;
import holdfast.market.observe.FriendshipPaths;
import holdfast.market.observe.RetentionCurve;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums over customers, per measure, segment and firm, in whole-number units: adding them in any order gives the same bits.
 * Firm index {@code firms} stands for no firm.
 */
public final class Sums implements Lasting {
    /** What is summed. */
    public enum Measure {
        CUSTOMERS,
        START,
        ACQUIRED,
        LOST,
        LOST_INVOLUNTARY,
        PURCHASES,
        RECONSIDERED,
        /** Customers who know the firm, less those who know all firms; those are counted in the row of no firm. */
        AWARE,
        EXPECTATION,
        UNCERTAINTY,
        DELIVERED,
        DISCONFIRMATION,
        ENCOUNTER,
        SATISFACTION,
        LOYALTY,
        TRUST,
        GRIEVANCE,
        SWITCHING_COST,
        REFERENCE_PRICE,
        REVENUE,
        FAILURES,
        COMPLAINTS,
        RECOVERED,
        TALK_POSITIVE,
        TALK_NEGATIVE,
        PROMOTERS,
        DETRACTORS,
        NORM,
        HABITUATION,
        BELOW_STANDARD,
        FAR_BELOW_STANDARD,
        FAR_ABOVE_STANDARD,
        NUMB,
        DISSATISFIED,
        RISING,
        DELIGHTED,
        FADING,
        MISUSED,
        BASICS_MISSED,
        BASICS,
        BASICS_SQUARED,
        BASICS_BY_SATISFACTION,
        FEATURES,
        FEATURES_SQUARED,
        FEATURES_BY_SATISFACTION,
        DELIGHT,
        DELIGHT_SQUARED,
        DELIGHT_BY_SATISFACTION,
        LET_DOWN,
        VOICED,
        NOTICED,
        WAIT,
        /** Cost of care beyond the unit cost, money. */
        CARE_COST,
        /** Revenue beyond one purchase of mean volume a customer, money. */
        EXTRA_REVENUE,
        MARGIN,
        POINTS,
        FRIENDSHIP,
        INTEGRATION,
        CONTRACTED,
        OFFERS,
        OFFERS_TAKEN,
        STAFF_LOST,
        MOVED_ON,
        TOP_CUSTOMERS,
        TOP_LOST,
        TOP_MARGIN,
        UNPROFITABLE,
        STAGE_EARLY,
        STAGE_STABLE,
        STAGE_STRATEGIC,
        ENDED_IN_PART,
        ENDED,
        ALARMS,
        ALARMS_TRUE,
        SURVEYED,
        SURVEY_ANSWERS,
        LOYAL_TRUE,
        LOYAL_LATENT,
        LOYAL_SPURIOUS,
        MATRIX_LOW_WEAK,
        MATRIX_LOW_MIDDLE,
        MATRIX_LOW_STRONG,
        MATRIX_MIDDLE_WEAK,
        MATRIX_MIDDLE_MIDDLE,
        MATRIX_MIDDLE_STRONG,
        MATRIX_HIGH_WEAK,
        MATRIX_HIGH_MIDDLE,
        MATRIX_HIGH_STRONG,
        BOYCOTTERS,
        SERVICES,
        NEW_CUSTOMERS,
        /** Money, less the cost of winning. */
        NEW_MARGIN,
        OLD_CUSTOMERS,
        OLD_MARGIN,
        LOYAL_CUSTOMERS,
        LOYAL_SPENT,
        OTHER_CUSTOMERS,
        OTHER_SPENT,
        WALLET_ASKED,
        WALLET_SAID,
        WALLET_ERROR,
        DEALER_SATISFACTION,
        BASICS_BY_FEATURES,
        BASICS_BY_DELIGHT,
        FEATURES_BY_DELIGHT,
        /** Buyers to whom a firm opened a place by its own doing. */
        OPENED,
        /** First purchases of the measured periods; in the row of no firm those of any. */
        FIRST_PURCHASES,
        ASKED,
        RISE_BORNE,
        CUT_RESISTED,
        LARGE_RISE_BORNE,
        LARGE_CUT_RESISTED,
        REFUSED,
        BROKEN,
        PUT_OFF,
        LOCKED,
        /** Groups found, each with its members and the sums of what is seen of them, in the row of no firm. */
        GROUP_1,
        GROUP_1_SATISFACTION,
        GROUP_1_LOYALTY,
        GROUP_1_PRICE,
        GROUP_2,
        GROUP_2_SATISFACTION,
        GROUP_2_LOYALTY,
        GROUP_2_PRICE,
        GROUP_3,
        GROUP_3_SATISFACTION,
        GROUP_3_LOYALTY,
        GROUP_3_PRICE
    }

    /** Number of measures. */
    public static final int MEASURES = Measure.values().length;

    private final int cells;
    private final int firms;
    /** Index {@code cell * MEASURES + measure}. */
    public final long[] sum;

    public final Departures departures;
    public final RetentionCurve retention = new RetentionCurve();

    /** What customers say at points of a relation, and whether they stay. */
    public final AskedByTenure asked;

    /** Sums and products for the path model of friendship. */
    public final FriendshipPaths paths;

    /** @param friendship true if the path model of friendship is measured */
    public Sums(int segments, int firms, boolean friendship) {
        this.cells = segments * (firms + 1);
        this.firms = firms;
        this.sum = new long[cells * MEASURES];
        this.departures = new Departures(firms);
        this.paths = new FriendshipPaths(friendship ? firms : 0);
        this.asked = new AskedByTenure(firms);
    }

    /** Start of the measures of a segment and firm. */
    public int cell(int segment, int firm) {
        return (segment * (firms + 1) + firm) * MEASURES;
    }

    public long of(Measure measure, int segment, int firm) {
        return sum[cell(segment, firm) + measure.ordinal()];
    }

    public void add(Measure measure, int segment, int firm, long value) {
        sum[cell(segment, firm) + measure.ordinal()] += value;
    }

    /** Forgets the sums of the period; departures, the retention curve and paths run on. */
    public void clear() {
        Arrays.fill(sum, 0);
    }

    /** What runs on; the sums of a period are made anew in the next. */
    @Override
    public void carry(Carrier carrier) {
        departures.carry(carrier.under("departures"));
        retention.carry(carrier.under("retention"));
        paths.carry(carrier.under("paths"));
        asked.carry(carrier.under("asked"));
    }

    /** All of it as one row of numbers; adding rows of slices number by number gives that of their customers together. */
    public long[] row() {
        List<long[]> parts = parts();
        long[] row = new long[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, row, at, part.length);
            at += part.length;
        }
        return row;
    }

    /** Takes over such a row. */
    public void set(long[] row) {
        int at = 0;
        for (long[] part : parts()) {
            System.arraycopy(row, at, part, 0, part.length);
            at += part.length;
        }
    }

    private List<long[]> parts() {
        List<long[]> parts = new ArrayList<>(List.of(sum));
        carry((name, numbers) -> {
            parts.add((long[]) numbers);
            return numbers;
        });
        return parts;
    }

    /** Adds another worker's sums of the period. */
    public void addPeriod(Sums other) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other.sum[k];
        }
    }
}
