package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: customers learn what to expect from what they get, fast while they are unsure and slowly later; what is not used
 * becomes uncertain again.
 *
 * <p>Equation: u² ← min(u0², u² + drift·σ²); for the firm used K = u²/(u² + σ²), E += K·(x − E), u² ← (1 − K)·u²; then
 * E += creep·(1 − E). σ² is the variance of one encounter; drift 0.05 makes the steady K 0.20.
 *
 * <p>Source: Bayesian updating of expectations (Rust, Inman, Jia and Zahorik 1999; Boulding et al. 1993).
 *
 * <p>Reads: delivered. Writes: expectation, uncertainty. Draws: none. Off: own experience teaches nothing.
 */
public final class ExpectationLearning implements CustomerPhase {
    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: own experience teaches nothing.", value = "false")
            boolean off,

            @Parameter(
                    text = "Performance expected of a firm before anything is known.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    source = "assumption: a little below what is usually delivered")
            double prior,

            @Parameter(
                    text = "Uncertainty of that, and the most there can be (u0).",
                    min = 0,
                    max = 1,
                    value = "0.08",
                    source = "assumption: one service spread")
            double uncertainty,

            @Parameter(
                    text = "Growth of the variance per period, relative to that of one encounter.",
                    min = 0,
                    max = 10,
                    value = "0.05",
                    noEffect = 0,
                    source = "closed form: steady gain of 0.20")
            double drift,

            @Parameter(
                    text = "Aspiration: creep of expectations upwards.",
                    unit = "per encounter",
                    min = 0,
                    max = 1,
                    value = "0.0005",
                    noEffect = 0,
                    source = "assumption: lasting bias of 0.0025 of the way to 1")
            double creep) {
        public Rule {
            Parameters.check(Rule.class, off, prior, uncertainty, drift, creep);
        }

        /** Kalman gain for a belief of some variance and an encounter of some variance. */
        static float gain(float variance, float noise) {
            return variance + noise == 0f ? 0f : variance / (variance + noise);
        }
    }

    private final Rule rule;
    private final ServiceDelivery.Rule delivery;

    public ExpectationLearning(Rule rule, ServiceDelivery.Rule delivery) {
        this.rule = rule;
        this.delivery = delivery;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] spread = f.column(Lever.SERVICE_SPREAD);
        float[] failure = f.column(Lever.FAILURE_RATE);
        if (e.pass == 0) {
            if (e.driftPeriod != now.period()) {
                spread(e, f, now);
            }
            grow(c.uncertainty, e.drift, c.belief(from, 0), (to - from) * f.count);
        }
        float creep = (float) rule.creep();
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                float uncertainty = c.uncertainty[c.belief(i, g)];
                float variance = uncertainty * uncertainty;
                float gain = Rule.gain(variance, delivery.variance(spread[g], failure[g]));
                float expectation = c.expectation[c.belief(i, g)];
                expectation += gain * (e.delivered[k] - expectation);
                c.expectation[c.belief(i, g)] = expectation + creep * (1f - expectation);
                c.uncertainty[c.belief(i, g)] = (float) Math.sqrt((1f - gain) * variance);
            }
        }
    }

    /** Writes down once a period by how much the variance of each belief of a block grows. */
    private void spread(Encounters e, Firms f, Clock now) {
        float[] spread = f.column(Lever.SERVICE_SPREAD);
        float[] failure = f.column(Lever.FAILURE_RATE);
        for (int b = 0; b < e.drift.length; b++) {
            int g = b % f.count;
            e.drift[b] = (float) rule.drift() * delivery.variance(spread[g], failure[g]);
        }
        e.driftPeriod = now.period();
    }

    /** Beliefs become uncertain again, all firms of all customers of the block in one vectorised loop. */
    private void grow(float[] uncertainty, float[] drift, int first, int count) {
        float most = (float) (rule.uncertainty() * rule.uncertainty());
        for (int b = 0; b < count; b++) {
            float u = uncertainty[first + b];
            uncertainty[first + b] = (float) Math.sqrt(Math.min(most, u * u + drift[b]));
        }
    }
}
