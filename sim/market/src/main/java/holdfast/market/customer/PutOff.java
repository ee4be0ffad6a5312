package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: who expects a better or cheaper offer before long puts a purchase off, the more the nearer it is; some needs pass
 * meanwhile.
 *
 * <p>Equation: w = 1 − exp(−patience · max over known firms of gain/months to go); with chance w the purchases of the period, and those
 * put off before, wait; each waiting one lapses with chance lapse a period, else all are made.
 *
 * <p>Source: durable goods and expected prices (Coase 1972; Melnikov 2013: shape); sizes are assumptions.
 *
 * <p>Reads: aware, occasions, happened, nextStep, nextGain. Writes: occasions, putOff. Draws: PUT_OFF. Off: nobody looks ahead. Contractual markets have none.
 */
public final class PutOff implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who waits for them.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody looks ahead.", value = "true")
            boolean off,

            @Parameter(
                    text = "Readiness to wait for a gain that is a month away.",
                    unit = "per utility",
                    min = 0,
                    max = 100,
                    value = "2",
                    noEffect = 0,
                    source = "assumption: four in ten wait a month for a quarter of a unit")
            double patience,

            @Parameter(
                    text = "How far customers look ahead.",
                    unit = "months",
                    min = 0,
                    max = 120,
                    value = "4",
                    noEffect = 0,
                    source = "assumption")
            double horizon,

            @Parameter(
                    text = "Chance that a waiting need passes.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: half the needs last seven months")
            double lapse) {
        public Rule {
            Parameters.check(Rule.class, off, patience, horizon, lapse);
        }

        /** Pull of an offer that is to come. @param months until it comes */
        double pull(double gain, double months) {
            return months <= 0 || months > horizon || !(gain > 0) ? 0 : patience * gain / months;
        }
    }

    private static final long LAPSE = 0x632BE59BD9B4E019L;
    private final Rule rule;

    public PutOff(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        double months = now.length().months();
        double[] pull = new double[f.count];
        for (int g = 0; g < f.count; g++) {
            pull[g] = f.present(g) ? rule.pull(f.nextGain[g], f.nextStep[g] * months) : 0;
        }
        float lapse = (float) now.length().rate(rule.lapse());
        long prefix = now.draws(Stream.PUT_OFF);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int waiting = (e.happened[k] & Encounters.ARRIVED) != 0 ? 0 : c.ties.putOff[i];
            long bits = waiting + e.occasions[k] == 0 ? 0 : Draws.at(prefix + e.life[k]);
            if (waiting > 0
                    && Draws.uniformLow(Draws.keyed(prefix + e.life[k], LAPSE)) < Math.min(1f, lapse * waiting)) {
                waiting--;
            }
            int all = Math.min(PurchaseOccasions.MOST, waiting + e.occasions[k]);
            boolean waits = all > 0 && Draws.uniform(bits) < chance(pull, c.aware[i]);
            c.ties.putOff[i] = (byte) (waits ? all : 0);
            e.sums.add(Measure.PUT_OFF, c.segment[i], f.count, waits ? e.occasions[k] : 0);
            e.occasions[k] = (byte) (waits ? 0 : all);
        }
    }

    /** Chance to wait for the best of what known firms will bring. */
    private static double chance(double[] pull, long aware) {
        double most = 0;
        for (long rest = aware; rest != 0; rest &= rest - 1) {
            most = Math.max(most, pull[Long.numberOfTrailingZeros(rest)]);
        }
        return most == 0 ? 0 : 1 - StrictMath.exp(-most);
    }
}
