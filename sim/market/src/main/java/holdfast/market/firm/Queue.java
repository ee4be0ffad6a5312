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
 * Claim: a firm that wins more customers than it can serve lets them wait, and ever longer.
 *
 * <p>Equation: backlog ← min(longest·C, max(0, backlog + customers − C)), C = capacity·all customers; wait = backlog / C, in
 * periods; capacity costs standby·C a period, used or not.
 *
 * <p>Source: fluid queue (Newell 1971). Reads: publishedCustomers, capacity. Writes: wait, standby. Draws: none. Off: nobody
 * waits.
 */
public final class Queue implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "How long customers wait.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody waits.", value = "true")
            boolean off,

            @Parameter(
                    text = "Longest wait; who would wait longer is turned away.",
                    unit = "periods",
                    min = 0,
                    max = 30,
                    value = "1",
                    noEffect = 0,
                    source = "assumption")
            double longest,

            @Parameter(
                    text = "Cost of capacity, used or not.",
                    unit = "money per customer that could be served and period",
                    min = 0,
                    max = 1000,
                    value = "0",
                    noEffect = 0,
                    source = "off: nothing idle costs anything; a scenario says what it does")
            double standby) {
        public Rule {
            Parameters.check(Rule.class, off, longest, standby);
        }

        /** Backlog after a period. */
        double next(double backlog, double customers, double capacity) {
            return Math.min(longest * capacity, Math.max(0, backlog + customers - capacity));
        }
    }

    private final Rule rule;
    private final double everybody;
    private final double[] backlog;

    /** @param everybody number of all customers */
    public Queue(Rule rule, int everybody, int firms) {
        this.rule = rule;
        this.everybody = everybody;
        this.backlog = new double[firms];
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("backlog", backlog);
    }

    @Override
    public void apply(Firms f, Clock now) {
        for (int g = 0; g < f.count; g++) {
            double capacity = f.get(Lever.CAPACITY, g) * everybody;
            backlog[g] = rule.next(backlog[g], f.publishedCustomers[g], capacity);
            f.wait[g] = capacity == 0 ? (float) rule.longest() : (float) (backlog[g] / capacity);
            f.standby[g] = rule.standby() * capacity;
        }
    }
}
