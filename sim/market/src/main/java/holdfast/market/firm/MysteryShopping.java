package holdfast.market.firm;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: shoppers in disguise see what is delivered, not what is made of it: they notice a slip in performance at once and a
 * change in expectations never.
 *
 * <p>Equation: the mean over some shoppers of clip(Q + σ·z − [failure]·severity).
 *
 * <p>Source: mystery shopping as a measure of the service process (Wilson 1998); the number of visits is an assumption.
 *
 * <p>Reads: quality, serviceSpread, failureRate. Writes: shopped (of the firm). Draws: MYSTERY (upper bits: level, lower bits:
 * failure). Off: nobody shops in disguise.
 */
public final class MysteryShopping implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "What shoppers in disguise see.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody shops in disguise.", value = "true")
            boolean off,

            @Parameter(
                    text = "Visits to each firm.",
                    unit = "per period",
                    min = 1,
                    max = 10000,
                    value = "30",
                    source = "assumption: one a day")
            int visits) {
        public Rule {
            Parameters.check(Rule.class, off, visits);
        }
    }

    private final Rule rule;
    private final float severity;

    /** @param severity loss of performance in a failure */
    public MysteryShopping(Rule rule, double severity) {
        this.rule = rule;
        this.severity = (float) severity;
    }

    @Override
    public void apply(Firms f, Clock now) {
        long prefix = now.draws(Stream.MYSTERY);
        for (int g = 0; g < f.count; g++) {
            double sum = 0;
            for (int visit = 0; visit < rule.visits(); visit++) {
                long bits = Draws.keyed(prefix + f.key[g], visit);
                float z = FloatMath.normalQuantile(Draws.uniform(bits));
                boolean failed = Draws.uniformLow(bits) < f.column(Lever.FAILURE_RATE)[g];
                float x = f.column(Lever.QUALITY)[g] + f.column(Lever.SERVICE_SPREAD)[g] * z;
                sum += FloatMath.clip(x - (failed ? severity : 0f));
            }
            f.shopped[g] = sum / rule.visits();
        }
    }
}
