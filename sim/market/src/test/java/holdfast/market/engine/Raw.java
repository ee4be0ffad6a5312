package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.util.Arrays;

/** Observations as bits. */
public final class Raw {
    private Raw() {}

    /** All hashed bits, in their order. */
    public static long[] of(Observations observations) {
        long[] all = new long
                [observations.horizon().total() * (observations.firms().size() + 1) * Observations.HASHED.size()];
        int[] at = {0};
        observations.forEachRaw(bits -> all[at[0]++] = bits);
        return all;
    }

    public static long[] of(MarketSpec spec, long seed) {
        return of(Simulation.open(spec, seed).run());
    }

    /** The bits of the first periods. */
    public static long[] first(Observations observations, int periods) {
        return Arrays.copyOf(
                of(observations), periods * (observations.firms().size() + 1) * Observations.HASHED.size());
    }

    /** The bits of one firm, all periods. */
    public static long[] ofFirm(Observations observations, String firm) {
        int row = Observations.HASHED.size();
        int firms = observations.firms().size();
        int f = firm.equals(Observations.NONE) ? firms : observations.firms().indexOf(firm);
        long[] all = of(observations);
        long[] some = new long[observations.horizon().total() * row];
        for (int t = 0; t < observations.horizon().total(); t++) {
            System.arraycopy(all, (t * (firms + 1) + f) * row, some, t * row, row);
        }
        return some;
    }

    /** Every metric of one firm, all periods and segments, as bits of doubles. */
    public static long[] metricsOf(Observations o, String firm) {
        int f = o.firms().indexOf(firm);
        return Arrays.stream(Metric.values())
                .flatMapToLong(metric -> java.util.stream.IntStream.range(
                                0, o.horizon().total() * (o.segments().size() + 1))
                        .mapToLong(k -> Double.doubleToLongBits(o.value(
                                metric,
                                k / (o.segments().size() + 1),
                                f,
                                k % (o.segments().size() + 1)))))
                .toArray();
    }
}
