package holdfast.market.firm;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: rivals learn to make goods as good as the best; then goods no longer tell firms apart, and service does.
 *
 * <p>Equation: from one period on quality += (1 − (1 − speed)^months) · (the best quality − quality).
 *
 * <p>Source: life cycle of products, convergence of goods (Levitt 1980: shape); speed is an assumption.
 *
 * <p>Reads: lever QUALITY. Writes: lever QUALITY. Draws: none. Off: differences in quality last.
 */
public final class QualityParity implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "How rivals learn to be as good as the best.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: differences in quality last.", value = "true")
            boolean off,

            @Parameter(
                    text = "First period of imitation.",
                    unit = "period",
                    min = -10000,
                    max = 10000,
                    value = "1",
                    source = "design")
            int from,

            @Parameter(
                    text = "Share of the lag made up.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.08",
                    noEffect = 0,
                    source = "assumption: half of it in eight months")
            double speed) {
        public Rule {
            Parameters.check(Rule.class, off, from, speed);
        }

        /** Share of a lag that is made up after some months. */
        double madeUp(double months) {
            return months <= 0 ? 0 : 1 - StrictMath.pow(1 - speed, months);
        }
    }

    private final Rule rule;

    public QualityParity(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Firms f, Clock now) {
        double share = rule.madeUp((now.number() - rule.from()) * now.length().months());
        double best = 0;
        for (int g = 0; g < f.count; g++) {
            best = f.present(g) ? Math.max(best, f.get(Lever.QUALITY, g)) : best;
        }
        for (int g = 0; g < f.count; g++) {
            double own = f.get(Lever.QUALITY, g);
            if (f.present(g) && share > 0) {
                f.set(Lever.QUALITY, g, own + share * (best - own));
            }
        }
    }
}
