package holdfast.market.ledger;

import static holdfast.market.number.FixedPoint.fromMoney;
import static holdfast.market.number.FixedPoint.fromUnits;

import holdfast.market.draw.Draws;
import holdfast.market.observe.AskedByTenure;
import holdfast.market.observe.FriendshipPaths;
import holdfast.market.observe.Metric;
import holdfast.market.spec.Lever;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import holdfast.market.state.Sums.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToLongFunction;

/** What is observed of the ties between firms and customers, and of what the firm does about them. */
final class TiesMeasured {
    /** Interest of a month, for the value of what is to come (about 12 % a year; assumption). */
    private static final double INTEREST = 0.01;

    private static final List<Measure> CELLS = Arrays.stream(Measure.values())
            .filter(measure -> measure.name().startsWith("MATRIX_"))
            .toList();

    private final ToLongFunction<Measure> sums;
    private final ObjDoubleConsumer<Metric> set;

    private TiesMeasured(ToLongFunction<Measure> sums, ObjDoubleConsumer<Metric> set) {
        this.sums = sums;
        this.set = set;
    }

    /**
     * One row.
     *
     * @param firm its position, or −1 for no firm
     * @param all true for the row of all customers, not of a segment
     * @param last true in the last period, in which intervals are worked out
     */
    static void write(
            ToLongFunction<Measure> sums,
            ObjDoubleConsumer<Metric> set,
            Firms f,
            Sums whole,
            int firm,
            boolean all,
            boolean last,
            double months) {
        TiesMeasured row = new TiesMeasured(sums, set);
        row.levels();
        row.flows();
        boolean one = firm >= 0;
        set.accept(Metric.LIFETIME_VALUE, one ? row.lifetimeValue(f.get(Lever.UNIT_COST, firm), months) : Double.NaN);
        boolean staff = one && f.employeeSatisfaction != null;
        set.accept(Metric.EMPLOYEE_SATISFACTION, staff ? f.employeeSatisfaction[firm] : Double.NaN);
        set.accept(Metric.STAFF_INDEX, one ? f.staffIndex[firm] : Double.NaN);
        set.accept(Metric.CHART_ALARMS, one ? f.chartAlarms[firm] : Double.NaN);
        double[] paths = one && all ? whole.paths.paths(firm) : null;
        for (int k = 0; k < FriendshipPaths.PATHS.length; k++) {
            set.accept(FriendshipPaths.PATHS[k], paths == null ? Double.NaN : paths[k]);
        }
        double[] ends = paths != null && last ? whole.paths.intervals(firm, Draws::mix) : null;
        for (int k = 0; k < FriendshipPaths.ENDS.length; k++) {
            set.accept(FriendshipPaths.ENDS[k], ends == null ? Double.NaN : ends[k]);
        }
        for (int k = 0; k < AskedByTenure.POINTS.length; k++) {
            set.accept(AskedByTenure.POINTS[k], one && all ? whole.asked.correlation(firm, k) : Double.NaN);
        }
    }

    private void levels() {
        double start = count(Measure.START);
        set.accept(Metric.POINTS_HELD, fromMoney(sum(Measure.POINTS)) / start);
        set.accept(Metric.FRIENDSHIP, fromUnits(sum(Measure.FRIENDSHIP)) / start);
        set.accept(Metric.INTEGRATION, fromUnits(sum(Measure.INTEGRATION)) / start);
        set.accept(Metric.CONTRACTED, count(Measure.CONTRACTED) / start);
        set.accept(Metric.TOP_SHARE, count(Measure.TOP_MARGIN) / count(Measure.MARGIN));
        set.accept(Metric.TOP_CUSTOMERS, count(Measure.TOP_CUSTOMERS));
        set.accept(Metric.TOP_CHURN, count(Measure.TOP_LOST) / count(Measure.TOP_CUSTOMERS));
        set.accept(Metric.UNPROFITABLE, count(Measure.UNPROFITABLE) / count(Measure.PURCHASES));
        set.accept(Metric.STAGE_EARLY, count(Measure.STAGE_EARLY));
        set.accept(Metric.STAGE_STABLE, count(Measure.STAGE_STABLE));
        set.accept(Metric.STAGE_STRATEGIC, count(Measure.STAGE_STRATEGIC));
        set.accept(Metric.ALARM_PRECISION, count(Measure.ALARMS_TRUE) / count(Measure.ALARMS));
        set.accept(Metric.SURVEY_SATISFACTION, fromUnits(sum(Measure.SURVEY_ANSWERS)) / count(Measure.SURVEYED));
        set.accept(Metric.LOCKED, count(Measure.LOCKED));
        set.accept(Metric.SERVICES, count(Measure.SERVICES) / start);
        set.accept(Metric.DEALER_SATISFACTION, fromUnits(sum(Measure.DEALER_SATISFACTION)) / count(Measure.PURCHASES));
        set.accept(Metric.WALLET_SAID, fromUnits(sum(Measure.WALLET_SAID)) / count(Measure.WALLET_ASKED));
        set.accept(Metric.WALLET_ERROR, fromUnits(sum(Measure.WALLET_ERROR)) / count(Measure.WALLET_ASKED));
        byTenure();
        double customers = count(Measure.CUSTOMERS);
        double bias = fromUnits(sum(Measure.SURVEY_ANSWERS)) / count(Measure.SURVEYED)
                - fromUnits(sum(Measure.SATISFACTION)) / customers;
        set.accept(Metric.SURVEY_BIAS, bias);
        set.accept(Metric.SURVEY_ERROR, Math.abs(bias));
        set.accept(Metric.LOYAL_TRUE, count(Measure.LOYAL_TRUE) / customers);
        set.accept(Metric.LOYAL_LATENT, count(Measure.LOYAL_LATENT) / customers);
        set.accept(Metric.LOYAL_SPURIOUS, count(Measure.LOYAL_SPURIOUS) / customers);
        double asked = count(Measure.ASKED);
        set.accept(Metric.RISE_BORNE, fromUnits(sum(Measure.RISE_BORNE)) / asked);
        set.accept(Metric.CUT_RESISTED, fromUnits(sum(Measure.CUT_RESISTED)) / asked);
        set.accept(Metric.LARGE_RISE_BORNE, count(Measure.LARGE_RISE_BORNE) / asked);
        set.accept(Metric.LARGE_CUT_RESISTED, count(Measure.LARGE_CUT_RESISTED) / asked);
        CELLS.forEach(cell -> set.accept(Metric.valueOf(cell.name()), count(cell) / customers));
    }

    private void byTenure() {
        double fresh = fromMoney(sum(Measure.NEW_MARGIN)) / count(Measure.NEW_CUSTOMERS);
        double old = fromMoney(sum(Measure.OLD_MARGIN)) / count(Measure.OLD_CUSTOMERS);
        double loyal = fromMoney(sum(Measure.LOYAL_SPENT)) / count(Measure.LOYAL_CUSTOMERS);
        double others = fromMoney(sum(Measure.OTHER_SPENT)) / count(Measure.OTHER_CUSTOMERS);
        set.accept(Metric.MARGIN_NEW, fresh);
        set.accept(Metric.MARGIN_OLD, old);
        set.accept(Metric.NEW_FOR_OLD, fresh > 0 ? old / fresh : Double.NaN);
        set.accept(Metric.LOYAL_SPENDING, loyal / others);
    }

    private void flows() {
        set.accept(Metric.OPENED, count(Measure.OPENED));
        set.accept(Metric.CARE_COST, fromMoney(sum(Measure.CARE_COST)));
        set.accept(Metric.OFFERS, count(Measure.OFFERS));
        set.accept(Metric.OFFERS_TAKEN, count(Measure.OFFERS_TAKEN));
        set.accept(Metric.STAFF_LOST, count(Measure.STAFF_LOST));
        set.accept(Metric.MOVED_ON, count(Measure.MOVED_ON));
        set.accept(Metric.ENDED_IN_PART, count(Measure.ENDED_IN_PART));
        set.accept(Metric.ENDED, count(Measure.ENDED));
        set.accept(Metric.ALARMS, count(Measure.ALARMS));
        set.accept(Metric.FIRST_PURCHASES, count(Measure.FIRST_PURCHASES));
        set.accept(Metric.REFUSED, count(Measure.REFUSED));
        set.accept(Metric.BROKEN, count(Measure.BROKEN));
        set.accept(Metric.PUT_OFF, count(Measure.PUT_OFF));
        set.accept(Metric.SURVEYED, count(Measure.SURVEYED));
    }

    /** Margin per customer and period · (1 + i)/(1 + i − r): payments at the start of a period, retention r (closed form). */
    static double lifetimeValue(double margin, double retention, double interest) {
        return margin * (1 + interest) / (1 + interest - retention);
    }

    private double lifetimeValue(double unitCost, double months) {
        double customers = count(Measure.START);
        double margin = fromMoney(sum(Measure.REVENUE) + sum(Measure.EXTRA_REVENUE) - sum(Measure.CARE_COST))
                - count(Measure.PURCHASES) * unitCost;
        double retention = 1 - count(Measure.LOST) / customers;
        double interest = StrictMath.pow(1 + INTEREST, months) - 1;
        return lifetimeValue(margin / customers, retention, interest);
    }

    private long sum(Measure measure) {
        return sums.applyAsLong(measure);
    }

    private double count(Measure measure) {
        return sum(measure);
    }
}
