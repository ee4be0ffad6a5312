package holdfast.market.firm;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: when a firm's next better or cheaper offer is due can be told from the rhythm of the last ones.
 *
 * <p>Equation: a step is a rise of quality weight · quality − price weight · price by step or more; the next is due as long after the last as
 * that came after the one before, and as large; nothing is expected before the second, nor once one is overdue.
 *
 * <p>Source: naive forecasts of customers; step is an assumption.
 *
 * <p>Reads: levers PRICE and QUALITY. Writes: nextStep, nextGain. Draws: none. Off: nothing is expected.
 */
public final class OfferRhythm implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "When better or cheaper offers are expected.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nothing is expected.", value = "true")
            boolean off,

            @Parameter(
                    text = "Least improvement of an offer that is taken for a step.",
                    unit = "utility",
                    min = 0.001,
                    max = 100,
                    value = "0.1",
                    source = "assumption: three per cent of the price; near the band of insensitivity")
            double step) {
        public Rule {
            Parameters.check(Rule.class, off, step);
        }
    }

    private final Rule rule;
    private final double quality;
    private final double price;
    /** Of each firm: worth of its offer, period of the last step, and periods between the last two; NaN: not known. */
    private double[] worth;

    private double[] last;
    private double[] gap;

    /** @param quality weight of performance in utility; @param price that of the price */
    public OfferRhythm(Rule rule, double quality, double price) {
        this.rule = rule;
        this.quality = quality;
        this.price = price;
    }

    @Override
    public void apply(Firms f, Clock now) {
        if (worth == null) {
            worth = unknown(f.count);
            last = unknown(f.count);
            gap = unknown(f.count);
        }
        for (int g = 0; g < f.count; g++) {
            double offer = quality * f.get(Lever.QUALITY, g) - price * f.get(Lever.PRICE, g);
            if (offer - worth[g] >= rule.step()) {
                gap[g] = now.period() - last[g];
                last[g] = now.period();
                f.nextGain[g] = offer - worth[g];
            }
            worth[g] = offer;
            double due = last[g] + gap[g] - now.period();
            f.nextStep[g] = due > 0 ? due : Double.NaN;
        }
    }

    private static double[] unknown(int count) {
        double[] column = new double[count];
        java.util.Arrays.fill(column, Double.NaN);
        return column;
    }

    @Override
    public void carry(Carrier c) {
        worth = carried(c, "worth", worth);
        last = carried(c, "last", last);
        gap = carried(c, "gap", gap);
    }

    private static double[] carried(Carrier c, String name, double[] column) {
        double[] held = c.carry(name, column == null ? new double[0] : column);
        return held.length == 0 ? null : held;
    }
}
