package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** Placeholder until the mechanism is written. */
public final class TrustAfterPromise {
    private TrustAfterPromise() {}

    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: trust never changes.", value = "false")
            boolean off,

            @Parameter(
                    text = "Loss of trust per unit of unkept promise.",
                    min = 0,
                    max = 20,
                    value = "0.5",
                    noEffect = 0)
            double breach,

            @Parameter(
                    text = "Shortfall that is forgiven.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "model.md section 7: five-percent reserve")
            double tolerance) {
        public Rule {
            Parameters.check(Rule.class, off, breach, tolerance);
        }
    }
}
