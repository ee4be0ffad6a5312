package holdfast.lab.evidence;

import java.util.Arrays;

/**
 * A market of single-product firms under multinomial logit, and its price equilibrium: p = c + 1 / (α·(1 − s)) for every firm,
 * found by damped iteration.
 *
 * @param weight weight α of the price
 * @param brand appeal of each firm
 * @param cost cost of each firm
 * @param outside utility of no firm; −∞ where there is no such option
 */
record LogitNash(double weight, double[] brand, double[] cost, double outside) {
    private static final int ROUNDS = 5_000;
    private static final double DAMPING = 0.3;

    double[] shares(double[] price) {
        double[] e = new double[price.length];
        double sum = StrictMath.exp(outside);
        for (int f = 0; f < e.length; f++) {
            e[f] = StrictMath.exp(brand[f] - weight * price[f]);
            sum += e[f];
        }
        double all = sum;
        return Arrays.stream(e).map(x -> x / all).toArray();
    }

    double[] prices() {
        double[] price = Arrays.stream(cost).map(c -> c + 1 / weight).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[] share = shares(price);
            for (int f = 0; f < price.length; f++) {
                price[f] += DAMPING * (cost[f] + 1 / (weight * (1 - share[f])) - price[f]);
            }
        }
        return price;
    }
}
