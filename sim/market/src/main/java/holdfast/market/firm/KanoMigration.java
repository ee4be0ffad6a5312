package holdfast.market.firm;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: what delights today is ordinary tomorrow and a must the day after, the sooner the more customers get it.
 *
 * <p>Equation: penetration = share of customers whose firm offers more than required; maturity += drift·penetration, at most 2;
 * required += follow·penetration·(mean level of those firms − required).
 *
 * <p>Source: life cycle of quality attributes (Kano 2001; Löfgren, Witell and Gustafsson 2011); speeds are assumptions.
 *
 * <p>Reads: publishedCustomers, delight (lever). Writes: delightMaturity, delightRequired. Draws: none. Off: what delights
 * delights for ever.
 */
public final class KanoMigration implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "How what delights becomes ordinary.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: what delights delights for ever.", value = "true")
            boolean off,

            @Parameter(
                    text = "Growth of maturity where all customers get it.",
                    unit = "per month",
                    min = 0,
                    max = 2,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: attractive to must-be in some three years where all have it")
            double drift,

            @Parameter(
                    text = "Speed at which the level taken for granted follows what is offered.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption, as drift")
            double follow) {
        public Rule {
            Parameters.check(Rule.class, off, drift, follow);
        }
    }

    private final Rule rule;
    private final double maturity;
    private final double required;

    /** @param maturity at the start; @param required what is taken for granted at the start */
    public KanoMigration(Rule rule, double maturity, double required) {
        this.rule = rule;
        this.maturity = maturity;
        this.required = required;
    }

    @Override
    public void apply(Firms f, Clock now) {
        if (Double.isNaN(f.delightMaturity)) {
            f.delightMaturity = maturity;
            f.delightRequired = required;
            return;
        }
        double all = 0;
        double served = 0;
        double level = 0;
        for (int g = 0; g < f.count; g++) {
            double here = f.publishedCustomers[g];
            double more = f.get(Lever.DELIGHT, g);
            all += here;
            served += more > f.delightRequired ? here : 0;
            level += more > f.delightRequired ? here * more : 0;
        }
        if (served > 0) {
            double months = now.length().months();
            double penetration = served / all;
            f.delightMaturity = Math.min(2, f.delightMaturity + rule.drift() * penetration * months);
            f.delightRequired += now.length().rate(rule.follow() * penetration) * (level / served - f.delightRequired);
        }
    }
}
