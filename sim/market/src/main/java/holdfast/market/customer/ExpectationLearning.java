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
 * E += creep·(1 − E). Uneven: K·(1 − ratchet) below, min(1, K·(1 + surge·(x − E))) above. σ² is the variance of one encounter; drift 0.05 makes the steady K 0.20.
 * <p>Source: Bayesian updating of expectations (Rust, Inman, Jia and Zahorik 1999; Boulding et al. 1993).
 * Reads: delivered, lesson. Writes: expectation, uncertainty. Draws: none. Off: own experience teaches nothing.
 */
public final class ExpectationLearning implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How expectations learn from experience.", value = "default")
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
                    unit = "ratio per period",
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
            double creep,

            @Parameter(
                    text = "Ratchet: share of a bad surprise that is not learnt.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "0: both ways alike; above: expectations rise more easily than they fall",
                    later = true)
            double ratchet,

            @Parameter(
                    text = "How much faster one learns from a good surprise, per unit of it.",
                    unit = "per performance",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "0: in proportion; above: the further ahead, the faster expectations follow",
                    later = true)
            double surge) {
        public Rule {
            Parameters.check(Rule.class, off, prior, uncertainty, drift, creep, ratchet, surge);
        }

        /** Gain for a surprise: less than the Kalman gain for a bad one, more for a good one, never above 1. */
        float uneven(float gain, float surprise) {
            return surprise < 0f ? gain * (1f - (float) ratchet) : Math.min(1f, gain * (1f + (float) surge * surprise));
        }

        /** Kalman gain for a belief of some variance and an encounter of some variance. */
        static float gain(float variance, float noise) {
            return variance + noise == 0f ? 0f : variance / (variance + noise);
        }
    }

    private final Rule rule;
    private final ServiceDelivery.Rule delivery;
    private final boolean lessons;

    /** @param lessons true if what is learnt from is not what was delivered */
    public ExpectationLearning(Rule rule, ServiceDelivery.Rule delivery, boolean lessons) {
        this.rule = rule;
        this.delivery = delivery;
        this.lessons = lessons;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.scratch.driftPeriod != now.period()) {
            spread(e, f, now);
        }
        if (e.pass == 0) {
            grow(c.uncertainty, e, c.belief(from, 0), (to - from) * f.count);
        }
        float[] met = lessons ? e.lesson : e.delivered;
        if (rule.ratchet() > 0 || rule.surge() > 0) {
            learnUnevenly(c, e, met, from, to);
        } else {
            learn(c, e, met, from, to);
        }
        float[] variances = e.scratch.found;
        int count = to - from;
        for (int k = 0; k < count; k++) {
            variances[k] = (float) Math.sqrt(variances[k]);
        }
        for (int k = 0; k < count; k++) {
            if (e.firm[k] >= 0) {
                c.uncertainty[c.belief(from + k, e.firm[k])] = variances[k];
            }
        }
    }

    private void learn(Customers c, Encounters e, float[] met, int from, int to) {
        float creep = (float) rule.creep();
        float[] variances = e.scratch.found;
        float[] noise = e.scratch.noise;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                float uncertainty = c.uncertainty[c.belief(i, g)];
                float variance = uncertainty * uncertainty;
                float gain = Rule.gain(variance, noise[g]);
                float expectation = c.expectation[c.belief(i, g)];
                expectation += gain * (met[k] - expectation);
                c.expectation[c.belief(i, g)] = expectation + creep * (1f - expectation);
                variances[k] = (1f - gain) * variance;
            }
        }
    }

    private void learnUnevenly(Customers c, Encounters e, float[] met, int from, int to) {
        float creep = (float) rule.creep();
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                float uncertainty = c.uncertainty[c.belief(i, g)];
                float variance = uncertainty * uncertainty;
                float gain = Rule.gain(variance, e.scratch.noise[g]);
                float expectation = c.expectation[c.belief(i, g)];
                expectation += rule.uneven(gain, met[k] - expectation) * (met[k] - expectation);
                c.expectation[c.belief(i, g)] = expectation + creep * (1f - expectation);
                e.scratch.found[k] = (1f - gain) * variance;
            }
        }
    }

    /** Writes down once a period by how much the variance of each belief of a block grows. */
    private void spread(Encounters e, Firms f, Clock now) {
        float[] spread = f.column(Lever.SERVICE_SPREAD);
        float[] failure = f.column(Lever.FAILURE_RATE);
        for (int g = 0; g < f.count; g++) {
            e.scratch.noise[g] = delivery.variance(spread[g], failure[g]);
        }
        for (int b = 0; b < e.scratch.drift.length; b++) {
            e.scratch.drift[b] = (float) rule.drift() * e.scratch.noise[b % f.count];
        }
        e.scratch.driftPeriod = now.period();
    }

    /**
     * Beliefs become uncertain again, all firms of all customers of the block at once: arrays read and written at the same
     * index are what the compiler turns into vectors, hence the copy.
     */
    private void grow(float[] uncertainty, Encounters e, int first, int count) {
        float most = (float) (rule.uncertainty() * rule.uncertainty());
        float[] u = e.scratch.beliefs;
        float[] drift = e.scratch.drift;
        System.arraycopy(uncertainty, first, u, 0, count);
        for (int b = 0; b < count; b++) {
            u[b] = (float) Math.sqrt(Math.min(most, u[b] * u[b] + drift[b]));
        }
        System.arraycopy(u, 0, uncertainty, first, count);
    }
}
