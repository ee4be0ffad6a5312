package holdfast.market.firm;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: a remedy costs by how much is offered to how many.
 *
 * <p>Equation: outlay = cost·remedy·customers, in every period in which it is offered.
 *
 * <p>Source: design. Reads: remedy, publishedCustomers. Writes: outlay. Draws: none. Off: remedies cost nothing.
 */
public final class Remedies implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "What remedies cost.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: remedies cost nothing.", value = "true")
            boolean off,

            @Parameter(
                    text = "Cost of a full remedy.",
                    unit = "money per customer and period",
                    min = 0,
                    max = 1000,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption: a fifth of a month's price while it lasts")
            double cost) {
        public Rule {
            Parameters.check(Rule.class, off, cost);
        }
    }

    private final Rule rule;

    public Remedies(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Firms f, Clock now) {
        for (int g = 0; g < f.count; g++) {
            f.outlay[g] = rule.cost() * f.get(Lever.REMEDY, g) * f.publishedCustomers[g];
        }
    }
}
