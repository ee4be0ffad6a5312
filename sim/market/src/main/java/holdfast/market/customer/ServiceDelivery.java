package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: what is delivered varies around the firm's level, depends on the customer's mood, and now and then fails.
 *
 * <p>Equation: x = clip(Q + σ·z + moodSpread·mood − [failure]·severity).
 *
 * <p>Source: variability of services (Zeithaml, Parasuraman and Berry 1985); core service failures lead the causes of
 * switching (Keaveney 1995).
 *
 * <p>Reads: quality, serviceSpread, failureRate. Writes: delivered, perceived, happened. Draws: SERVICE by firm (upper bits:
 * level, lower bits: failure), SERVICE_MOOD. Off: every encounter is exactly at the firm's level.
 */
public final class ServiceDelivery implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What is delivered.", value = "default")
    public record Rule(
            @Parameter(text = "True: every encounter is exactly at the firm's level.", value = "false")
            boolean off,

            @Parameter(
                    text = "Loss of performance in a failure.",
                    min = 0,
                    max = 1,
                    value = "0.35",
                    noEffect = 0,
                    source = "assumption: a failure feels like the worst of a few hundred ordinary encounters")
            double severity,

            @Parameter(
                    text = "Spread of the customer's mood of the day.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off: the mood of the day is part of the spread of service")
            double moodSpread) {
        public Rule {
            Parameters.check(Rule.class, off, severity, moodSpread);
        }

        /** Variance of one encounter around the firm's mean: what a customer has to learn from. */
        float variance(float spread, float failureRate) {
            float mood = (float) moodSpread;
            float loss = (float) severity;
            return off ? 0f : spread * spread + mood * mood + failureRate * (1f - failureRate) * loss * loss;
        }

        /** Performance that expected failures cost on average. */
        float expectedLoss(float failureRate) {
            return off ? 0f : failureRate * (float) severity;
        }
    }

    private final Rule rule;

    public ServiceDelivery(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] quality = f.column(Lever.QUALITY);
        float[] spread = f.column(Lever.SERVICE_SPREAD);
        float[] failure = f.column(Lever.FAILURE_RATE);
        float severity = (float) rule.severity();
        float mood = (float) rule.moodSpread();
        long service = now.draws(Stream.SERVICE);
        long moods = now.draws(Stream.SERVICE_MOOD);
        int count = to - from;
        if (!rule.off()) {
            for (int k = 0; k < count; k++) {
                e.bits[k] = e.life[k] + f.key[Math.max(0, e.firm[k])];
            }
            Draws.fill(service + e.pass, e.bits, e.bits, count);
            for (int k = 0; k < count; k++) {
                e.scratch.given[k] = Draws.uniform(e.bits[k]);
            }
            FloatMath.normalQuantiles(e.scratch.given, e.scratch.found, e.scratch.tail, count);
        }
        for (int k = 0; k < count; k++) {
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            float x = quality[g];
            if (!rule.off()) {
                x += spread[g] * e.scratch.found[k];
                if (mood > 0) {
                    x += mood * FloatMath.normalQuantile(Draws.uniform(Draws.keyed(moods + e.life[k], e.pass)));
                }
                if (Draws.uniformLow(e.bits[k]) < failure[g]) {
                    x -= severity;
                    e.happened[k] |= Encounters.FAILED;
                }
            }
            e.delivered[k] = FloatMath.clip(x);
            e.perceived[k] = e.delivered[k];
        }
    }
}
