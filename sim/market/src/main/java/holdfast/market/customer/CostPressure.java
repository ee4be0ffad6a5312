package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: cost pressure in the buyers' own market makes them look around and weigh prices more, and moves their purchases to firms
 * that are cheap.
 *
 * <p>Equation: from one period and for some months appeal −= price · (list price − mean list price), and with chance review
 * customers compare offers.
 *
 * <p>Source: derived demand: price sensitivity of industrial buyers is that of their own customers (Webster and Wind 1972: shape);
 * sizes are assumptions.
 *
 * <p>Reads: provider. Writes: happened, appeal, appealCause. Draws: COST_REVIEW. Off: prices weigh the same at all times.
 */
public final class CostPressure implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Cost pressure in the buyers' own market.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: prices weigh the same at all times.", value = "true")
            boolean off,

            @Parameter(
                    text = "First period of the pressure.",
                    unit = "period",
                    min = -10000,
                    max = 10000,
                    value = "1",
                    source = "design")
            int from,

            @Parameter(
                    text = "How long it lasts.",
                    unit = "months",
                    min = 0,
                    max = 10000,
                    value = "24",
                    noEffect = 0,
                    source = "assumption: a recession of two years")
            double months,

            @Parameter(
                    text = "Further weight of the price.",
                    unit = "utility per money",
                    min = 0,
                    max = 100,
                    value = "3.2",
                    source = "assumption: prices weigh twice as much")
            double price,

            @Parameter(
                    text = "Chance that a supplier is reviewed.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "assumption: twice as often as by habit")
            double review) {
        public Rule {
            Parameters.check(Rule.class, off, from, months, price, review);
        }

        /** True while the pressure lasts. @param elapsed months since it began */
        boolean lasts(double elapsed) {
            return elapsed >= 0 && elapsed < months;
        }
    }

    private final Rule rule;

    public CostPressure(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (!rule.lasts((now.number() - rule.from()) * now.length().months())) {
            return;
        }
        float review = (float) now.length().rate(rule.review());
        float mean = (float) f.meanPrice();
        float[] price = f.column(Lever.PRICE);
        long prefix = now.draws(Stream.COST_REVIEW);
        for (int k = 0; k < to - from; k++) {
            if (c.provider[from + k] >= 0 && !c.repertoire && Draws.uniform(Draws.at(prefix + e.life[k])) < review) {
                e.happened[k] |= Encounters.PROMPTED | Encounters.RECONSIDERED;
            }
            if (e.compares(c.repertoire, k)) {
                e.appealCause[k] = (byte) Reason.PRICE.ordinal();
                for (int g = 0; g < f.count; g++) {
                    e.appeal[g][k] -= (float) rule.price() * (price[g] - mean);
                }
            }
        }
    }
}
