package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
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
 * Claim: a customer who drifts away buys at longer intervals first; a firm that watches intervals can mend at once, if its
 * records are whole.
 *
 * <p>Equation: interval = carry · interval + (1 − carry) · periods since the last purchase; when {@code factor} intervals
 * have gone by without one, an alarm is given, once. It is true if the customer has bought elsewhere since. A firm that
 * answers with some effort removes that share of the grievance, raises loyalty by lift · effort, and pays cost · effort. Of
 * customers whose records are split only half of the purchases are seen. A firm short of full maturity (a lever, 5 levels) splits
 * {@code confusion} more records and answers {@code lag} later for every level that it lacks; what an answer does halves in three months.
 *
 * <p>Source: lengthening purchase cycles as an early sign; sizes are assumptions.
 *
 * <p>Reads: lastBought, interval, provider. Writes: lastBought, interval, grievance, loyalty. Draws: RECORD. Off:
 * nobody watches. Contractual markets have none.
 */
public final class IntervalAlarm implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Alarms about customers who buy less often.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody watches.", value = "true")
            boolean off,

            @Parameter(
                    text = "Intervals after which an alarm is given.",
                    unit = "ratio",
                    min = 1,
                    max = 100,
                    value = "3",
                    source = "exponential gaps: a regular buyer is that late once in twenty")
            double factor,

            @Parameter(
                    text = "Weight of the past in an interval.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    source = "assumption: about five purchases")
            double carry,

            @Parameter(
                    text = "What a contact adds to loyalty.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption")
            double lift,

            @Parameter(
                    text = "Cost of a contact.",
                    unit = "money",
                    min = 0,
                    max = 1000,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption: a fifth of a purchase")
            double cost,

            @Parameter(
                    text = "Share of customers whose records are split.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about data")
            double splitRecords,

            @Parameter(
                    text = "Records that are split besides, per level of maturity that a firm lacks.",
                    unit = "per level",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption: more than half of them where customer management is a program and no more",
                    later = true)
            double confusion,

            @Parameter(
                    text = "Delay of the answer, per level of maturity that a firm lacks.",
                    unit = "months per level",
                    min = 0,
                    max = 60,
                    value = "1",
                    noEffect = 0,
                    source = "assumption: four months where nobody is charged with it",
                    later = true)
            double lag,

            @Parameter(
                    text = "Cost of the program, for every customer of a firm that answers alarms.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about it",
                    later = true)
            double program) {
        public Rule {
            Parameters.check(Rule.class, off, factor, carry, lift, cost, splitRecords, confusion, lag, program);
        }

        /** What is left of an answer by a firm of a maturity: half of it after three months, as with complaints (rules.recovery). */
        float inTime(float maturity) {
            return FloatMath.halved((float) lag * (5f - maturity) / 3f);
        }

        /** Share of records split by a firm of a maturity. */
        float split(float maturity) {
            return (float) splitRecords + (float) confusion * (5f - maturity);
        }

        /** Smoothed interval after a gap; the first gap is taken as it is. */
        float next(float interval, float gap) {
            return interval == 0f ? gap : (float) carry * interval + (1f - (float) carry) * gap;
        }
    }

    private static final long OCCASION = 0x632BE59BD9B4E019L;

    private final Rule rule;

    public IntervalAlarm(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = Draws.prefix(now.seed(), Stream.RECORD, Draws.SET_UP);
        long seen = now.draws(Stream.RECORD);
        float[] maturity = f.column(Lever.MATURITY);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                boolean split = Draws.uniform(Draws.at(prefix + e.life[k])) < rule.split(maturity[e.firm[k]]);
                if (!split || Draws.uniform(Draws.at(seen + e.life[k] + (e.pass + 1) * OCCASION)) < 0.5f) {
                    record(c, now, c.relation(i, e.firm[k]));
                }
            }
        }
        for (int g = 0; g < f.count && e.pass == 0; g++) {
            float program = f.column(Lever.ALARM_CONTACT)[g] > 0f ? (float) rule.program() : 0f;
            for (int i = from; i < to; i++) {
                watch(c, f, e, now, i, g);
                e.sums.add(Measure.CARE_COST, c.segment[i], g, c.provider[i] == g ? FixedPoint.money(program) : 0);
            }
        }
    }

    private void record(Customers c, Clock now, int r) {
        int last = c.ties.lastBought[r];
        if (last >= 0) {
            c.ties.interval[r] = rule.next(c.ties.interval[r], Math.max(0.5f, now.period() - last));
        }
        c.ties.lastBought[r] = (short) now.period();
    }

    private void watch(Customers c, Firms f, Encounters e, Clock now, int i, int g) {
        int r = c.relation(i, g);
        float limit = (float) rule.factor() * c.ties.interval[r];
        int gap = now.period() - c.ties.lastBought[r];
        if (c.ties.interval[r] == 0f || gap <= limit || gap - 1 > limit) {
            return;
        }
        int s = c.segment[i];
        e.sums.add(Measure.ALARMS, s, g, 1);
        e.sums.add(Measure.ALARMS_TRUE, s, g, c.provider[i] == g ? 0 : 1);
        float effort = f.column(Lever.ALARM_CONTACT)[g];
        if (effort > 0f) {
            float does = effort * rule.inTime(f.column(Lever.MATURITY)[g]);
            c.loyalty[r] = Math.min(1f, c.loyalty[r] + (float) rule.lift() * does);
            if (c.grievance != null) {
                c.grievance[r] *= 1f - does;
            }
            e.sums.add(Measure.CARE_COST, s, g, FixedPoint.money((float) rule.cost() * effort));
        }
    }
}
