package holdfast.market.firm.policy;

import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.LeverPolicy.Knowledge;

/**
 * The price of greatest profit if customers choose by multinomial logit and others stay put. The firm knows the form of demand
 * and how strongly price is weighed; how attractive it is, price aside, it estimates from its own share:
 * appeal = ln(s / (1 − s)) + β·p, smoothed. Then p solves p = cost + 1 / (β·(1 − s(p))), s(p) = logistic(appeal − β·p).
 *
 * <p>Source: price equilibrium of multinomial logit (Anderson, de Palma and Thisse 1992). Where people seldom compare, the share
 * tells what was chosen long ago, so the answer is slow and too gentle.
 */
final class LogitBestResponse implements Strategy {
    /** Weight of the newest estimate: assumption. */
    private static final double RATE = 0.5;
    /** Least share that is reckoned with. */
    private static final double LEAST = 1e-6;
    /** Halvings of the bracket of the best price: to the last bit. */
    private static final int HALVINGS = 60;

    private final LeverPolicy policy;
    /** [0] the estimated appeal, [1] 1 once there is one. */
    private final double[] state = new double[2];

    LogitBestResponse(LeverPolicy policy) {
        this.policy = policy;
    }

    @Override
    public double decide(FirmView firm) {
        double beta = policy.sensitivity() == null ? firm.sensitivity() : policy.sensitivity();
        if (policy.knowledge() == Knowledge.ORACLE) {
            return best(firm.oracleAppeal(beta), beta, firm.unitCost());
        }
        double share = Math.max(LEAST, Math.min(1 - LEAST, firm.share()));
        double seen = StrictMath.log(share / (1 - share)) + beta * firm.price();
        state[0] += (state[1] == 0 ? 1 : policy.rate(RATE)) * (seen - state[0]);
        state[1] = 1;
        return best(state[0], beta, firm.unitCost());
    }

    /** The best price; an appeal against which nothing stands has none, and gets the greatest that is looked at. */
    static double best(double appeal, double beta, double cost) {
        double low = cost;
        double high = cost + 50 / beta;
        for (int k = 0; k < HALVINGS; k++) {
            double p = (low + high) / 2;
            double others = 1 / (1 + StrictMath.exp(appeal - beta * p));
            if (p - cost < 1 / (beta * others)) {
                low = p;
            } else {
                high = p;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public double[] state() {
        return state;
    }
}
