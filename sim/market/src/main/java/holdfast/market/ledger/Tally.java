package holdfast.market.ledger;

import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
import holdfast.market.observe.Reason;
import holdfast.market.observe.RetentionCurve;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import holdfast.market.state.Sums.Measure;

/** Counts what happened to a block of customers into the sums: encounters after every pass, states at the period's end. */
public final class Tally {
    private static final int ENDED = Measure.CUSTOMERS.ordinal();
    private static final int STARTED = Measure.START.ordinal();

    /** Weights of overall satisfaction, confirmation of expectations and nearness to the ideal in the index. */
    private static final float OVERALL = 0.3885f;

    private static final float CONFIRMED = 0.3190f;
    private static final float IDEAL = 0.2925f;
    /** Recommend 9 or 10 of 10, and 0 to 6. */
    private static final float PROMOTER = 0.85f;

    private static final float DETRACTOR = 0.65f;

    /** After each pass: purchases and what they brought. */
    public final CustomerPhase encounters = this::countEncounters;
    /** At the end of the period: who is where, in what state, and who moved why. */
    public final CustomerPhase states = this::countStates;

    private void countEncounters(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        Sums sums = e.sums;
        float[] unitCost = f.column(Lever.UNIT_COST);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            int at = sums.cell(c.segment[i], g);
            int r = c.relation(i, g);
            sums.sum[at + Measure.PURCHASES.ordinal()]++;
            sums.sum[at + Measure.REVENUE.ordinal()] += FixedPoint.money(e.paid[k]);
            sums.sum[at + Measure.COST.ordinal()] += FixedPoint.money(unitCost[g]);
            sums.sum[at + Measure.DELIVERED.ordinal()] += FixedPoint.unit(e.delivered[k]);
            sums.sum[at + Measure.DISCONFIRMATION.ordinal()] += FixedPoint.unit(e.disconfirmation[k]);
            sums.sum[at + Measure.ENCOUNTER.ordinal()] += FixedPoint.unit(e.encounter[k]);
            float confirmed = FloatMath.clip(c.satisfaction[r] + e.disconfirmation[k]);
            float index = OVERALL * c.satisfaction[r] + CONFIRMED * confirmed + IDEAL * e.perceived[k];
            sums.sum[at + Measure.ACSI.ordinal()] += FixedPoint.unit(index);
            int happened = e.happened[k];
            sums.sum[at + Measure.FAILURES.ordinal()] += happened / Encounters.FAILED & 1;
            sums.sum[at + Measure.COMPLAINTS.ordinal()] += happened / Encounters.COMPLAINED & 1;
            sums.sum[at + Measure.RECOVERED.ordinal()] += happened / Encounters.RECOVERED & 1;
            e.happened[k] =
                    happened & ~(Encounters.FAILED | Encounters.COMPLAINED | Encounters.RECOVERED | Encounters.BLAMED);
        }
    }

    private void countStates(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            int s = c.segment[i];
            int end = c.provider[i];
            int start = e.before[k];
            boolean exited = (e.happened[k] & Encounters.EXITED) != 0;
            e.sums.sum[e.sums.cell(s, start < 0 ? f.count : start) + STARTED]++;
            e.sums.sum[e.sums.cell(s, end < 0 ? f.count : end) + ENDED]++;
            if (end >= 0) {
                state(c, f, e, i, k, e.sums.cell(s, end));
            }
            if (start != end || exited) {
                moved(c, f, e, now, i, k, exited);
            }
            if (start >= 0 && !exited && now.measured()) {
                e.sums.retention.count(RetentionCurve.band(e.satisfactionBefore[k]), start == end);
            }
        }
        aware(c, f, e, from, to);
    }

    private static void state(Customers c, Firms f, Encounters e, int i, int k, int at) {
        int g = c.provider[i];
        int r = c.relation(i, g);
        long[] sum = e.sums.sum;
        float satisfaction = c.satisfaction[r];
        sum[at + Measure.SATISFACTION.ordinal()] += FixedPoint.unit(satisfaction);
        sum[at + Measure.PROMOTERS.ordinal()] += satisfaction >= PROMOTER ? 1 : 0;
        sum[at + Measure.DETRACTORS.ordinal()] += satisfaction < DETRACTOR ? 1 : 0;
        sum[at + Measure.LOYALTY.ordinal()] += FixedPoint.unit(c.loyalty[r]);
        sum[at + Measure.EXPECTATION.ordinal()] += FixedPoint.unit(c.expectation[g][i]);
        sum[at + Measure.UNCERTAINTY.ordinal()] += FixedPoint.unit((float) Math.sqrt(c.variance[g][i]));
        sum[at + Measure.TRUST.ordinal()] += FixedPoint.unit(c.trust[g][i]);
        sum[at + Measure.SWITCHING_COST.ordinal()] += e.before[k] == g ? FixedPoint.unit(e.switchingCost[k]) : 0;
        if (c.grievance != null) {
            sum[at + Measure.GRIEVANCE.ordinal()] += FixedPoint.unit(c.grievance[r]);
        }
        if (c.referencePrice != null) {
            sum[at + Measure.REFERENCE_PRICE.ordinal()] += FixedPoint.money(c.referencePrice[i]);
        }
        sum[at + Measure.RECONSIDERED.ordinal()] += e.happened[k] / Encounters.RECONSIDERED & 1;
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
            e.sums.add(Measure.COST, s, end, FixedPoint.money((float) f.acquisitionCost[end]));
        }
    }

    private static void aware(Customers c, Firms f, Encounters e, int from, int to) {
        for (int g = 0; g < f.count; g++) {
            for (int i = from; i < to; i++) {
                e.sums.sum[e.sums.cell(c.segment[i], g) + Measure.AWARE.ordinal()] += c.aware[i] >>> g & 1;
            }
        }
    }
}
