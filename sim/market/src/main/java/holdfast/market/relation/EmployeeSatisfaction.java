package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: satisfied staff serve better and stay, and satisfied customers make satisfied staff: a circle that turns either
 * way.
 *
 * <p>Equation: employee satisfaction moves by speed a month toward 0.6 + pay · (pay − 1) − load · (customers/customers at
 * the start − 1) + customers · (satisfaction of customers − 0.72), within 0 to 1; performance += service · (employee
 * satisfaction − 0.6); turnover · max(0, 1 − stay · (employee satisfaction − 0.6)).
 *
 * <p>Source: service-profit chain (Heskett et al. 1994); 0.72 is near the mean of national satisfaction indices; sizes are
 * assumptions.
 *
 * <p>Reads: what was published of the firm. Writes: levers QUALITY and TURNOVER, employee satisfaction of the firm. Draws:
 * none. Off: staff are no part of the model.
 */
public final class EmployeeSatisfaction implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "Satisfaction of staff, and what it does.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: staff are no part of the model.", value = "true")
            boolean off,

            @Parameter(
                    text = "What pay above the usual does to staff satisfaction.",
                    unit = "satisfaction per unit of pay",
                    min = -10,
                    max = 10,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption: a fifth more pay, ten points")
            double pay,

            @Parameter(
                    text = "What more customers than at the start do to it.",
                    unit = "satisfaction per unit of load",
                    min = 0,
                    max = 10,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption")
            double load,

            @Parameter(
                    text = "What satisfied customers do to it.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "0.5",
                    noEffect = 0,
                    source = "sign: Heskett et al. 1994, mirror of satisfaction; size is an assumption")
            double customers,

            @Parameter(
                    text = "Share of the way it moves.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: half-way in seven months")
            double speed,

            @Parameter(
                    text = "What it does to delivered performance.",
                    unit = "performance per satisfaction",
                    min = 0,
                    max = 10,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: personal service; 0.1 where machines serve")
            double service,

            @Parameter(
                    text = "What it does to turnover, as a share.",
                    unit = "ratio per satisfaction",
                    min = 0,
                    max = 10,
                    value = "2",
                    noEffect = 0,
                    source = "assumption: ten points cut turnover by a fifth")
            double stay) {
        public Rule {
            Parameters.check(Rule.class, off, pay, load, customers, speed, service, stay);
        }

        /** Where staff satisfaction tends to. */
        double target(double paid, double growth, double served) {
            double target = 0.6 + pay * (paid - 1) - load * growth + customers * (served - 0.72);
            return Math.max(0, Math.min(1, target));
        }
    }

    /** Satisfaction of staff at which they serve as they always did: model of the service-profit chain. */
    private static final double NEUTRAL = 0.6;

    private final Rule rule;
    private double[] first;

    public EmployeeSatisfaction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void carry(Carrier carrier) {
        double[] held = carrier.carry("first", first == null ? new double[0] : first);
        first = held.length == 0 ? null : held;
    }

    @Override
    public void apply(Firms firms, Clock now) {
        if (firms.employeeSatisfaction == null) {
            firms.employeeSatisfaction = new double[firms.count];
            java.util.Arrays.fill(firms.employeeSatisfaction, NEUTRAL);
        }
        if (first == null && now.period() >= 1) {
            first = firms.publishedCustomers.clone();
        }
        double speed = now.length().rate(rule.speed());
        double[] staff = firms.employeeSatisfaction;
        for (int f = 0; f < firms.count; f++) {
            double served = firms.publishedSatisfactionWith[f];
            if (!Double.isNaN(served)) {
                double growth = first == null || first[f] == 0 ? 0 : firms.publishedCustomers[f] / first[f] - 1;
                staff[f] += speed * (rule.target(firms.get(Lever.PAY, f), growth, served) - staff[f]);
            }
            double above = staff[f] - NEUTRAL;
            firms.set(Lever.QUALITY, f, firms.get(Lever.QUALITY, f) + rule.service() * above);
            firms.set(Lever.TURNOVER, f, firms.get(Lever.TURNOVER, f) * Math.max(0, 1 - rule.stay() * above));
        }
    }
}
