package holdfast.market.ledger;

import static holdfast.market.number.FixedPoint.fromMoney;
import static holdfast.market.number.FixedPoint.fromUnits;

import holdfast.market.number.FixedPoint;
import holdfast.market.observe.Envelopment;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.Lever;
import holdfast.market.state.Books;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import holdfast.market.state.Sums.Measure;
import java.util.List;

/**
 * Turns the sums of a period into what is observed and what is published. Identities that hold by construction and are
 * tested: start + acquired − lost = end; profit = revenue − cost; every departure has one reason.
 */
public final class Ledger implements Lasting {
    private static final Measure[] HASHED = {
        Measure.CUSTOMERS,
        Measure.ACQUIRED,
        Measure.LOST,
        Measure.SATISFACTION,
        Measure.LOYALTY,
        Measure.TRUST,
        Measure.EXPECTATION,
        Measure.REVENUE
    };

    /** Weight of overall satisfaction in the index; the three are one published set. */
    private static final double OVERALL = 0.3885;

    /** Weight of the confirmation of expectations in the index. */
    private static final double CONFIRMED = 0.3190;
    /** Weight of nearness to the ideal in the index. */
    private static final double IDEAL = 0.2925;

    private final Observations observations;
    private final int firms;
    private final int segments;
    private final double[][] cumulative;

    public Ledger(Observations observations) {
        this.observations = observations;
        this.firms = observations.firms().size();
        this.segments = observations.segments().size();
        this.cumulative = new double[segments + 1][firms + 1];
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("cumulative", cumulative);
    }

    /** Makes the means that firms and customers may know in the next period. */
    public void publish(Sums sums, Firms f) {
        double customers = 0;
        double satisfaction = 0;
        double expectation = 0;
        double trust = 0;
        double uncertainty = 0;
        for (int g = 0; g < firms; g++) {
            f.publishedCustomers[g] = total(sums, Measure.CUSTOMERS, g, 0);
            customers += f.publishedCustomers[g];
            double letDown = total(sums, Measure.LET_DOWN, g, 0);
            f.publishedFixes[g] = letDown == 0 ? 0f : (float) (total(sums, Measure.RECOVERED, g, 0) / letDown);
            f.publishedLimit[g] = f.column(Lever.REFUSE_BELOW)[g];
            double with = fromUnits(total(sums, Measure.SATISFACTION, g, 0));
            f.publishedSatisfactionWith[g] = f.publishedCustomers[g] > 0 ? with / f.publishedCustomers[g] : Double.NaN;
            f.publishedSurvey[g] =
                    fromUnits(total(sums, Measure.SURVEY_ANSWERS, g, 0)) / total(sums, Measure.SURVEYED, g, 0);
            satisfaction += with;
            expectation += fromUnits(total(sums, Measure.EXPECTATION, g, 0));
            trust += fromUnits(total(sums, Measure.TRUST, g, 0));
            uncertainty += fromUnits(total(sums, Measure.UNCERTAINTY, g, 0));
        }
        if (customers > 0) {
            f.publishedSatisfaction = satisfaction / customers;
            f.publishedExpectation = expectation / customers;
            f.publishedTrust = trust / customers;
            f.publishedUncertainty = uncertainty / customers;
        }
        GroupsMeasured.publish(sums, f, segments);
        if (f.books != null) {
            close(f.books, sums, f, customers);
        }
    }

    private void close(Books books, Sums sums, Firms f, double served) {
        books.market = served + total(sums, Measure.CUSTOMERS, firms, 0);
        for (int g = 0; g < firms; g++) {
            books.customers[g] = total(sums, Measure.CUSTOMERS, g, 0);
            books.started[g] = total(sums, Measure.START, g, 0);
            books.lost[g] = total(sums, Measure.LOST, g, 0);
            books.purchases[g] = total(sums, Measure.PURCHASES, g, 0);
            books.complaints[g] = total(sums, Measure.COMPLAINTS, g, 0);
            books.profit[g] = fromMoney(revenue(sums, g, 0) - cost(sums, f, g, 0)) - standby(sums, f, g);
            books.satisfaction[g] = f.publishedSatisfactionWith[g];
            books.numb[g] = books.purchases[g] == 0 ? 0 : total(sums, Measure.NUMB, g, 0) / books.purchases[g];
        }
    }

    /** Writes one period down. */
    public void record(Sums sums, Firms f, Clock now) {
        for (int segment = 0; segment <= segments; segment++) {
            double everybody = 0;
            double served = 0;
            for (int g = 0; g <= firms; g++) {
                double here = total(sums, Measure.CUSTOMERS, g, segment);
                everybody += here;
                served += g < firms ? here : 0;
            }
            for (int g = 0; g <= firms; g++) {
                row(new Row(sums, now.period(), g, segment), f, now, everybody, served);
            }
        }
        efficiency(sums, f, now);
        for (int g = 0; g <= firms; g++) {
            for (int k = 0; k < HASHED.length; k++) {
                observations.setRaw(now.period(), g, k, total(sums, HASHED[k], g, 0));
            }
            long standby = StrictMath.round(standby(sums, f, g) * FixedPoint.MONEY);
            long profit = revenue(sums, g, 0) - cost(sums, f, g, 0) - standby;
            observations.setRaw(now.period(), g, HASHED.length, profit);
        }
    }

    private void row(Row row, Firms f, Clock now, double everybody, double served) {
        double customers = row.count(Measure.CUSTOMERS);
        double start = row.count(Measure.START);
        double lost = row.count(Measure.LOST);
        double involuntary = row.count(Measure.LOST_INVOLUNTARY);
        boolean firm = row.firm < firms;
        row.set(Metric.CUSTOMERS, customers);
        row.set(Metric.SHARE, served == 0 || !firm ? Double.NaN : customers / served);
        row.set(Metric.ACQUIRED, row.count(Measure.ACQUIRED));
        row.set(Metric.LOST, lost);
        row.set(Metric.LOST_INVOLUNTARY, involuntary);
        row.set(Metric.CHURN, firm ? lost / start : Double.NaN);
        row.set(Metric.CHURN_VOLUNTARY, firm ? (lost - involuntary) / start : Double.NaN);
        row.set(Metric.PURCHASES, row.count(Measure.PURCHASES));
        row.set(Metric.RECONSIDERED, row.count(Measure.RECONSIDERED));
        row.set(
                Metric.AWARENESS,
                firm
                        ? (row.count(Measure.AWARE) + total(row.sums, Measure.AWARE, firms, row.segment)) / everybody
                        : Double.NaN);
        row.states(customers);
        row.encounters(row.count(Measure.PURCHASES));
        row.set(Metric.PROMISE, firm ? f.get(Lever.PROMISE, row.firm) : Double.NaN);
        money(row, f, now);
        row.set(
                Metric.SEGMENTS_FOUND,
                firm || row.segment > 0 ? Double.NaN : GroupsMeasured.agreement(row.sums, f, segments));
        double months = now.length().months();
        TiesMeasured.write(
                row::sum,
                (metric, value) -> row.set(metric, value),
                f,
                row.sums,
                firm ? row.firm : -1,
                row.segment == 0,
                now.last(),
                months);
        row.set(Metric.SHOPPED, firm ? f.shopped[row.firm] : Double.NaN);
        row.set(Metric.DELIGHT_MATURITY, firm ? f.delightMaturity : Double.NaN);
        row.set(Metric.MISUSED, row.count(Measure.MISUSED));
        double letDown = row.count(Measure.LET_DOWN);
        row.set(Metric.LET_DOWN, letDown);
        row.set(Metric.SILENT, firm ? 1 - row.count(Measure.VOICED) / letDown : Double.NaN);
        row.set(Metric.NOTICED, row.count(Measure.NOTICED));
        row.set(Metric.BOYCOTTERS, row.count(Measure.BOYCOTTERS));
        row.set(Metric.FAILURES, row.count(Measure.FAILURES));
        row.set(Metric.COMPLAINTS, row.count(Measure.COMPLAINTS));
        row.set(Metric.RECOVERED, row.count(Measure.RECOVERED));
        double good = fromUnits(row.sum(Measure.TALK_POSITIVE));
        double bad = fromUnits(row.sum(Measure.TALK_NEGATIVE));
        row.set(Metric.TALK_POSITIVE, good);
        row.set(Metric.TALK_NEGATIVE, bad);
        row.set(Metric.TALK_BALANCE, (good - bad) / (good + bad));
    }

    /** Customers kept and their satisfaction against cost, firm beside firm. */
    private void efficiency(Sums sums, Firms f, Clock now) {
        double[] cost = new double[firms];
        double[] kept = new double[firms];
        double[] satisfied = new double[firms];
        for (int g = 0; g < firms; g++) {
            cost[g] = fromMoney(cost(sums, f, g, 0)) + standby(sums, f, g);
            kept[g] = total(sums, Measure.START, g, 0) - total(sums, Measure.LOST, g, 0);
            satisfied[g] = total(sums, Measure.SATISFACTION, g, 0);
        }
        double[] efficiency = Envelopment.efficiency(cost, kept, satisfied);
        for (int segment = 0; segment <= segments; segment++) {
            for (int g = 0; g <= firms; g++) {
                boolean known = segment == 0 && g < firms;
                observations.set(Metric.EFFICIENCY, now.period(), g, segment, known ? efficiency[g] : Double.NaN);
            }
        }
    }

    private void money(Row row, Firms f, Clock now) {
        double revenue = fromMoney(revenue(row.sums, row.firm, row.segment));
        double cost = fromMoney(cost(row.sums, f, row.firm, row.segment));
        double everybody = total(row.sums, Measure.CUSTOMERS, row.firm, 0);
        cost += everybody == 0 ? 0 : standby(row.sums, f, row.firm) * row.count(Measure.CUSTOMERS) / everybody;
        row.set(Metric.REVENUE, revenue);
        row.set(Metric.COST, cost);
        row.set(Metric.PROFIT, revenue - cost);
        cumulative[row.segment][row.firm] += now.measured() ? revenue - cost : 0;
        row.set(Metric.CUMULATIVE_PROFIT, cumulative[row.segment][row.firm]);
    }

    /** What a firm with customers spends besides serving and winning them, money; segments bear it by their customers. */
    private double standby(Sums sums, Firms f, int firm) {
        if (firm == firms || total(sums, Measure.CUSTOMERS, firm, 0) == 0) {
            return 0;
        }
        double contacts = 0;
        for (int g = 0; g <= firms && f.contactCost[firm] > 0; g++) {
            contacts += f.exposures(firm) * total(sums, Measure.CUSTOMERS, g, 0);
        }
        return f.standby[firm] + f.outlay[firm] + f.contactCost[firm] * contacts;
    }

    private long revenue(Sums sums, int firm, int segment) {
        return total(sums, Measure.REVENUE, firm, segment) + total(sums, Measure.EXTRA_REVENUE, firm, segment);
    }

    /** Cost of serving and winning customers, in units of money. */
    private long cost(Sums sums, Firms f, int firm, int segment) {
        return firm == firms
                ? 0
                : total(sums, Measure.PURCHASES, firm, segment) * FixedPoint.money((float) f.servingCost(firm))
                        + total(sums, Measure.ACQUIRED, firm, segment)
                                * FixedPoint.money((float) f.acquisitionCost[firm])
                        + total(sums, Measure.RECOVERED, firm, segment)
                                * FixedPoint.money((float) f.get(Lever.RECOVERY_COST, firm))
                        + total(sums, Measure.CARE_COST, firm, segment);
    }

    /** Sum over segments where segment is 0, else of segment − 1. */
    private long total(Sums sums, Measure measure, int firm, int segment) {
        if (segment > 0) {
            return sums.of(measure, segment - 1, firm);
        }
        long total = 0;
        for (int s = 0; s < segments; s++) {
            total += sums.of(measure, s, firm);
        }
        return total;
    }

    /** One cell of the table that is being filled. */
    private final class Row {
        private final Sums sums;
        private final int period;
        private final int firm;
        private final int segment;

        Row(Sums sums, int period, int firm, int segment) {
            this.sums = sums;
            this.period = period;
            this.firm = firm;
            this.segment = segment;
        }

        void set(Metric metric, double value) {
            observations.set(metric, period, firm, segment, value);
        }

        double value(Metric metric) {
            return observations.value(metric, period, firm, segment);
        }

        long sum(Measure measure) {
            return total(sums, measure, firm, segment);
        }

        double count(Measure measure) {
            return sum(measure);
        }

        /** Means over customers; NaN where there are none. */
        void states(double customers) {
            set(Metric.EXPECTATION, fromUnits(sum(Measure.EXPECTATION)) / customers);
            set(Metric.UNCERTAINTY, fromUnits(sum(Measure.UNCERTAINTY)) / customers);
            set(Metric.SATISFACTION, fromUnits(sum(Measure.SATISFACTION)) / customers);
            set(Metric.LOYALTY, fromUnits(sum(Measure.LOYALTY)) / customers);
            set(Metric.TRUST, fromUnits(sum(Measure.TRUST)) / customers);
            set(Metric.GRIEVANCE, fromUnits(sum(Measure.GRIEVANCE)) / customers);
            set(Metric.SWITCHING_COST, fromUnits(sum(Measure.SWITCHING_COST)) / customers);
            set(Metric.REFERENCE_PRICE, fromMoney(sum(Measure.REFERENCE_PRICE)) / customers);
            set(Metric.NPS, 100 * (count(Measure.PROMOTERS) - count(Measure.DETRACTORS)) / customers);
            if (firm == firms) {
                for (Metric metric : OF_CUSTOMERS) {
                    set(metric, Double.NaN);
                }
            }
        }

        /** Means over encounters. */
        void encounters(double purchases) {
            set(Metric.PERFORMANCE, fromUnits(sum(Measure.DELIVERED)) / purchases);
            set(Metric.DISCONFIRMATION, fromUnits(sum(Measure.DISCONFIRMATION)) / purchases);
            set(Metric.ENCOUNTER, fromUnits(sum(Measure.ENCOUNTER)) / purchases);
            set(Metric.PRICE, fromMoney(sum(Measure.REVENUE)) / purchases);
            double confirmed = fromUnits(sum(Measure.SATISFACTION)) / count(Measure.CUSTOMERS)
                    + fromUnits(sum(Measure.DISCONFIRMATION)) / purchases;
            set(
                    Metric.ACSI,
                    100 * OVERALL * fromUnits(sum(Measure.SATISFACTION)) / count(Measure.CUSTOMERS)
                            + 100 * CONFIRMED * confirmed
                            + 100 * IDEAL * fromUnits(sum(Measure.DELIVERED)) / purchases);
            set(
                    Metric.CONFIRMATION_RATIO,
                    1 + fromUnits(sum(Measure.DISCONFIRMATION)) / purchases / value(Metric.EXPECTATION));
            set(Metric.WAIT, fromUnits(sum(Measure.WAIT)) / purchases);
            set(Metric.NORM, fromUnits(sum(Measure.NORM)) / purchases);
            set(Metric.HABITUATION, fromUnits(sum(Measure.HABITUATION)) / purchases);
            DriversMeasured.write(this::sum, this::set, purchases);
            SHARES.forEach(share -> set(Metric.valueOf(share.name()), count(share) / purchases));
        }
    }

    /** Counts of encounters that are observed as shares of all, under the same name. */
    private static final List<Measure> SHARES = List.of(
            Measure.BELOW_STANDARD,
            Measure.FAR_BELOW_STANDARD,
            Measure.FAR_ABOVE_STANDARD,
            Measure.NUMB,
            Measure.DISSATISFIED,
            Measure.RISING,
            Measure.DELIGHTED,
            Measure.FADING,
            Measure.BASICS_MISSED);

    private static final List<Metric> OF_CUSTOMERS = List.of(
            Metric.EXPECTATION,
            Metric.UNCERTAINTY,
            Metric.SATISFACTION,
            Metric.LOYALTY,
            Metric.TRUST,
            Metric.GRIEVANCE,
            Metric.SWITCHING_COST,
            Metric.REFERENCE_PRICE,
            Metric.NPS);
}
