package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: satisfaction with a firm is what encounters add up to, the last ones weighing most.
 *
 * <p>Equation: S += speed·(s − S), once an encounter.
 *
 * <p>Source: cumulative satisfaction (Anderson, Fornell and Lehmann 1994); speed is an assumption.
 *
 * <p>Reads: encounter. Writes: satisfaction. Draws: none. Off: satisfaction stays as it began.
 */
public final class Satisfaction implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How satisfaction adds up.", value = "default")
    public record Rule(
            @Parameter(text = "True: satisfaction stays as it began.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of the newest encounter.",
                    unit = "per encounter",
                    min = 0,
                    max = 1,
                    value = "0.25",
                    noEffect = 0,
                    source = "assumption: the last four encounters weigh two thirds")
            double speed,

            @Parameter(
                    text = "Satisfaction before the first encounter.",
                    min = 0,
                    max = 1,
                    value = "0.65",
                    source = "assumption: acceptable, no more")
            double start) {
        public Rule {
            Parameters.check(Rule.class, off, speed, start);
        }
    }

    private final Rule rule;

    public Satisfaction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float speed = (float) rule.speed();
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                int r = c.relation(i, e.firm[k]);
                c.satisfaction[r] += speed * (e.encounter[k] - c.satisfaction[r]);
            }
        }
    }
}
