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

    /** Prices that are best for all firms together: every margin is 1 / (a · share of those who buy nothing). */
    double[] joint() {
        double low = 0;
        double high = 50 / weight;
        for (int k = 0; k < 60; k++) {
            double margin = (low + high) / 2;
            double bought = 0;
            for (int f = 0; f < brand.length; f++) {
                bought += StrictMath.exp(brand[f] - weight * (cost[f] + margin) - outside);
            }
            if (margin < (1 + bought) / weight) {
                low = margin;
            } else {
                high = margin;
            }
        }
        double[] prices = new double[brand.length];
        for (int f = 0; f < prices.length; f++) {
            prices[f] = cost[f] + (low + high) / 2;
        }
        return prices;
    }
}
