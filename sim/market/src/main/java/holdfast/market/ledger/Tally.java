package holdfast.market.ledger;

import holdfast.market.number.FixedPoint;
import holdfast.market.observe.Reason;
import holdfast.market.observe.RetentionCurve;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/** Counts what happened to a block of customers into the sums: encounters after every pass, states at the period's end. */
public final class Tally {
    private static final int ENDED = Measure.CUSTOMERS.ordinal();
    private static final int STARTED = Measure.START.ordinal();

    private static final int PURCHASES = Measure.PURCHASES.ordinal();
    private static final int REVENUE = Measure.REVENUE.ordinal();
    private static final int DELIVERED = Measure.DELIVERED.ordinal();
    private static final int DISCONFIRMATION = Measure.DISCONFIRMATION.ordinal();
    private static final int ENCOUNTER = Measure.ENCOUNTER.ordinal();
    private static final int SATISFACTION = Measure.SATISFACTION.ordinal();
    private static final int PROMOTERS = Measure.PROMOTERS.ordinal();
    private static final int DETRACTORS = Measure.DETRACTORS.ordinal();
    private static final int LOYALTY = Measure.LOYALTY.ordinal();
    private static final int EXPECTATION = Measure.EXPECTATION.ordinal();
    private static final int UNCERTAINTY = Measure.UNCERTAINTY.ordinal();
    private static final int TRUST = Measure.TRUST.ordinal();
    private static final int SWITCHING_COST = Measure.SWITCHING_COST.ordinal();
    private static final int GRIEVANCE = Measure.GRIEVANCE.ordinal();
    private static final int REFERENCE_PRICE = Measure.REFERENCE_PRICE.ordinal();
    private static final int RECONSIDERED = Measure.RECONSIDERED.ordinal();
    private static final int AWARE = Measure.AWARE.ordinal();

    /** Recommend 9 or 10 of 10. */
    private static final float PROMOTER = 0.85f;

    /** Recommend 0 to 6 of 10. */
    private static final float DETRACTOR = 0.65f;

    /** After each pass: purchases and what they brought. */
    public final CustomerPhase encounters = this::countEncounters;
    /** At the end of the period: who is where, in what state, and who moved why. */
    public final CustomerPhase states = this::countStates;

    private static final int RECONSIDERED_BIT = Integer.numberOfTrailingZeros(Encounters.RECONSIDERED);
    private static final int RESPONSES =
            Encounters.FAILED | Encounters.COMPLAINED | Encounters.RECOVERED | Encounters.LET_DOWN | Encounters.NOTICED;

    private void countEncounters(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long[] sum = e.sums.sum;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            int at = e.sums.cell(c.segment[i], g);
            sum[at + PURCHASES]++;
            sum[at + REVENUE] += FixedPoint.money(e.paid[k]);
            sum[at + DELIVERED] += FixedPoint.fraction(e.delivered[k]);
            sum[at + DISCONFIRMATION] += FixedPoint.difference(e.disconfirmation[k]);
            sum[at + ENCOUNTER] += FixedPoint.fraction(e.encounter[k]);
            if ((e.happened[k] & RESPONSES) != 0) {
                responses(e, k, at);
            }
        }
    }

    /** Counts a failure and what came of it, and forgets it, since another purchase may follow. */
    private static void responses(Encounters e, int k, int at) {
        int happened = e.happened[k];
        e.sums.sum[at + Measure.FAILURES.ordinal()] += (happened & Encounters.FAILED) != 0 ? 1 : 0;
        e.sums.sum[at + Measure.COMPLAINTS.ordinal()] += (happened & Encounters.COMPLAINED) != 0 ? 1 : 0;
        e.sums.sum[at + Measure.RECOVERED.ordinal()] += (happened & Encounters.RECOVERED) != 0 ? 1 : 0;
        e.happened[k] = happened & ~RESPONSES;
    }

    private void countStates(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long[] sum = e.sums.sum;
        long everybody = f.count == Long.SIZE ? -1L : (1L << f.count) - 1;
        boolean measured = now.measured();
        for (int i = from; i < to; i++) {
            int k = i - from;
            int s = c.segment[i];
            int end = c.provider[i];
            int start = e.before[k];
            boolean exited = (e.happened[k] & Encounters.EXITED) != 0;
            int at = e.sums.cell(s, end < 0 ? f.count : end);
            sum[at + ENDED]++;
            if (end >= 0) {
                state(c, e, i, k, sum, at);
            }
            if (start != end || exited) {
                sum[e.sums.cell(s, start < 0 ? f.count : start) + STARTED]++;
                moved(c, f, e, now, i, k, exited);
            } else {
                sum[at + STARTED]++;
            }
            if (start >= 0 && !exited && measured) {
                e.sums.retention.count(RetentionCurve.band(e.satisfactionBefore[k]), start == end);
            }
            if (c.aware[i] == everybody) {
                sum[e.sums.cell(s, f.count) + AWARE]++;
            } else {
                aware(c, f, e, i);
            }
        }
    }

    private static void state(Customers c, Encounters e, int i, int k, long[] sum, int at) {
        int g = c.provider[i];
        int r = c.relation(i, g);
        float satisfaction = c.satisfaction[r];
        sum[at + SATISFACTION] += FixedPoint.fraction(satisfaction);
        sum[at + PROMOTERS] += 1 - below(satisfaction, PROMOTER);
        sum[at + DETRACTORS] += below(satisfaction, DETRACTOR);
        sum[at + LOYALTY] += FixedPoint.fraction(c.loyalty[r]);
        sum[at + EXPECTATION] += FixedPoint.fraction(c.expectation[c.belief(i, g)]);
        sum[at + UNCERTAINTY] += FixedPoint.fraction(c.uncertainty[c.belief(i, g)]);
        sum[at + TRUST] += FixedPoint.fraction(c.trust[c.belief(i, g)]);
        sum[at + SWITCHING_COST] += e.before[k] == g ? FixedPoint.unit(e.switchingCost[k]) : 0;
        if (c.grievance != null) {
            sum[at + GRIEVANCE] += FixedPoint.fraction(c.grievance[r]);
        }
        if (c.referencePrice != null) {
            sum[at + REFERENCE_PRICE] += FixedPoint.money(c.referencePrice[i]);
        }
        sum[at + RECONSIDERED] += e.happened[k] >>> RECONSIDERED_BIT & 1;
    }

    /** 1 if x is below the limit, else 0, without a branch. */
    private static int below(float x, float limit) {
        return Float.floatToRawIntBits(x - limit) >>> 31;
    }

    private static void moved(Customers c, Firms f, Encounters e, Clock now, int i, int k, boolean exited) {
        int s = c.segment[i];
        int start = e.before[k];
        int end = c.provider[i];
        if (start >= 0) {
            e.sums.add(Measure.LOST, s, start, 1);
            if (exited) {
                e.sums.add(Measure.LOST_INVOLUNTARY, s, start, 1);
            }
            if (now.measured()) {
                int to = exited || end < 0 ? f.count : end;
                int reason = exited ? Reason.INVOLUNTARY.ordinal() : e.reason[k];
                e.sums.departures.count(start, to, reason, exited ? -1 : e.second[k]);
            }
        }
        if (end >= 0) {
            e.sums.add(Measure.ACQUIRED, s, end, 1);
        }
    }

    /** Firms known; those who know all, which nearly everybody does, are counted together, in the row of no firm. */
    private static void aware(Customers c, Firms f, Encounters e, int i) {
        for (int g = 0; g < f.count; g++) {
            e.sums.add(Measure.AWARE, c.segment[i], g, c.aware[i] >>> g & 1);
        }
    }
}
