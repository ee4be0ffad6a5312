package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: customers carry along what the category ought to cost, made of what they pay and of the prices posted around them.
 *
 * <p>Equation: ref += rate·(own·paid + (1 − own)·mean posted price of known firms − ref).
 *
 * <p>Source: adaptive internal reference price (Kalyanaram and Winer 1995); speed and weight are assumptions.
 *
 * <p>Reads: paid, aware, list prices. Writes: referencePrice. Draws: none. Off: no price is compared with another
 * one remembered.
 */
public final class ReferencePrice implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What the category ought to cost.", value = "default")
    public record Rule(
            @Parameter(text = "True: no price is compared with one remembered.", value = "false")
            boolean off,

            @Parameter(
                    text = "Speed with which the reference price follows.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    source = "assumption: half-way in four months")
            double rate,

            @Parameter(
                    text = "Weight of the price paid against prices posted.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    source = "assumption")
            double own) {
        public Rule {
            Parameters.check(Rule.class, off, rate, own);
        }
    }

    private final Rule rule;

    public ReferencePrice(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float own = (float) rule.own();
        float[] price = f.column(Lever.PRICE);
        long everybody = f.count == 64 ? -1L : (1L << f.count) - 1;
        float meanOfAll = mean(everybody, price);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                float paid = e.paid[k];
                float posted = c.aware[i] == everybody ? meanOfAll : mean(c.aware[i], price);
                c.referencePrice[i] += rate * (own * paid + (1f - own) * posted - c.referencePrice[i]);
            }
        }
    }

    /** Mean list price of the firms in a set. */
    static float mean(long firms, float[] price) {
        float sum = 0f;
        int n = 0;
        for (long rest = firms; rest != 0; rest &= rest - 1) {
            sum += price[Long.numberOfTrailingZeros(rest)];
            n++;
        }
        return n == 0 ? 0f : sum / n;
    }
}
