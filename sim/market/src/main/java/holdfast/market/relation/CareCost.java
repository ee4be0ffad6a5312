package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: care costs money for every customer and period: calls, systems, and pay.
 *
 * <p>Equation: unit cost += social · contact + structural · integration effort + labour · unit cost · (pay − 1).
 *
 * <p>Source: design; sizes are assumptions relative to a typical price of 1.
 *
 * <p>Reads: levers. Writes: lever UNIT_COST. Draws: none. Off: care costs nothing but points and discounts.
 */
public final class CareCost implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "What care costs.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: care costs nothing but points and discounts.", value = "true")
            boolean off,

            @Parameter(
                    text = "Cost of full personal contact.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: a tenth of a typical price for a call a month")
            double social,

            @Parameter(
                    text = "Cost of full systems.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption: more than calls")
            double structural,

            @Parameter(
                    text = "Share of pay in the cost of serving.",
                    min = 0,
                    max = 1,
                    value = "0.4",
                    noEffect = 0,
                    source = "assumption: a personal service")
            double labour) {
        public Rule {
            Parameters.check(Rule.class, off, social, structural, labour);
        }

        /** Cost of serving a customer with care. */
        double unit(double cost, double contact, double systems, double pay) {
            return cost + social * contact + structural * systems + labour * cost * (pay - 1);
        }
    }

    private final Rule rule;

    public CareCost(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int f = 0; f < firms.count; f++) {
            double cost = firms.get(Lever.UNIT_COST, f);
            double contact = firms.get(Lever.SOCIAL, f);
            double systems = firms.get(Lever.STRUCTURAL, f);
            firms.set(Lever.UNIT_COST, f, rule.unit(cost, contact, systems, firms.get(Lever.PAY, f)));
        }
    }
}
