package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Beginner;
import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.spec.Lever;
import holdfast.market.spec.SegmentSpec;
import holdfast.market.state.Customers;
import holdfast.market.state.Firms;
import java.util.List;

/** Fills a market before its first period: segments, beliefs, and who is with which firm for how long. */
final class Opening {
    /** Longest tenure at the start, months: a mixture that warm-up turns into the market's own. */
    private static final int MONTHS = 36;

    private Opening() {}

    static Beginner beginner(MarketSpec spec, long seed) {
        Rules rules = spec.market().rules();
        double[] habit = spec.segments().stream()
                .mapToDouble(s -> s.deliberation() * rules.reconsideration().deliberation())
                .toArray();
        return new Beginner(
                rules.demography(),
                rules.learning(),
                rules.trust(),
                rules.satisfaction(),
                habit,
                rules.reconsideration().shapeSum(),
                spec.market().period(),
                spec.market().purchases().rate(),
                spec.market().purchases().shape(),
                seed);
    }

    static void fill(Customers c, Firms f, MarketSpec spec, Beginner beginner, long seed) {
        long segments = Draws.prefix(seed, Stream.SEGMENT, Draws.SET_UP);
        long providers = Draws.prefix(seed, Stream.INITIAL_PROVIDER, Draws.SET_UP);
        long tenures = Draws.prefix(seed, Stream.INITIAL_TENURE, Draws.SET_UP);
        double[] shares =
                spec.segments().stream().mapToDouble(SegmentSpec::share).toArray();
        double[] starts =
                spec.firms().stream().mapToDouble(s -> s.initialShare()).toArray();
        int longest = spec.market().period().periods(MONTHS);
        for (int i = 0; i < c.size; i++) {
            long customer = c.first + i;
            c.segment[i] = (byte) pick(shares, Draws.uniform(Draws.of(segments, customer, 0)));
            beginner.begin(c, f, i);
            int g = first(f, starts, Draws.of(providers, customer, 0));
            c.provider[i] = (byte) g;
            if (g < 0) {
                continue;
            }
            c.aware[i] |= 1L << g;
            c.promised[i] |= 1L << g;
            int r = c.relation(i, g);
            c.heldPromise[r] = (float) f.get(Lever.PROMISE, g);
            c.tenure[r] = (short) (Draws.uniform(Draws.of(tenures, customer, 0)) * longest);
            c.lastPaid[i] = (float) f.get(Lever.PRICE, g);
        }
    }

    /**
     * The firm whose exponential clock, of the rate of its share, rings first: shares are as given, and neither the order of
     * firms nor a firm without share moves anybody. NONE if no firm has a share.
     */
    private static int first(Firms f, double[] shares, long base) {
        int first = Customers.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < f.count; g++) {
            double time = -StrictMath.log(Draws.uniform(Draws.keyed(base, f.key[g]))) / shares[g];
            if (shares[g] > 0 && f.present(g) && time < least) {
                least = time;
                first = g;
            }
        }
        return first;
    }

    /** The index at which the running sum of weights passes u of their total. */
    private static int pick(double[] weights, double u) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k];
            if (u * total < sum) {
                return k;
            }
        }
        return weights.length - 1;
    }

    static List<String> names(List<SegmentSpec> segments) {
        return segments.stream().map(SegmentSpec::name).toList();
    }
}
