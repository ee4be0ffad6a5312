package holdfast.lab.calibrate;

import holdfast.lab.design.Points;
import holdfast.lab.search.Optimiser;
import holdfast.lab.search.Optimiser.Found;
import holdfast.lab.search.Optimiser.Method;
import holdfast.lab.search.Trials;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Finds the values of parameters with which a market comes nearest to what is known of a real one: simulated minimum distance
 * (McFadden 1989; Duffie and Singleton 1993) with the same luck for every candidate, so that the distance has no noise of its
 * own in the search. Distance J: the sum, over the targets that are fitted, of squared errors in standard errors.
 *
 * <p>The search starts from the best of points spread over the ranges, for J may have several valleys, and goes down from there
 * (one parameter: Brent; several: BOBYQA).
 */
public final class Calibration {
    /** Points at which a profile is worked out. */
    private static final int GRID = 9;
    /** Candidates for the other parameters at each of them. */
    private static final int PER_PROFILE = 25;
    /** How often the search goes on where a profile found something nearer. */
    private static final int ROUNDS = 4;
    /** How often the ends of an interval are looked for again. */
    private static final int FINER = 3;

    private final Trials trials;
    private final List<Factor> factors;
    private final List<Target> targets;
    private final int replications;
    private final long seed;
    private Found nearest;

    /**
     * What came out.
     *
     * @param start of all factors, in the scenario
     * @param values fitted
     * @param tried candidates
     */
    public record Fit(Object[] start, Object[] values, List<Profile> profiles, int tried) {}

    /**
     * How well the targets say a parameter: J where it is held at a value and the others are fitted again.
     *
     * @param low least value that J does not rule out with 95 % (J above its least by less than 3.84)
     * @param openLow true if that is the end of the range: the targets do not bound it there
     */
    public record Profile(
            int factor, double[] at, double[] distance, double low, double high, boolean openLow, boolean openHigh) {
        /** True if the targets say nothing of it within its range. */
        public boolean flat() {
            return openLow && openHigh;
        }
    }

    /** Rise of J that a parameter's true value exceeds in one case of twenty. */
    static final double RULED_OUT = new ChiSquaredDistribution(null, 1).inverseCumulativeProbability(0.95);

    public Calibration(Trials trials, List<Factor> factors, List<Target> targets, int replications, long seed) {
        this.trials = trials;
        this.factors = factors;
        this.targets = targets;
        this.replications = replications;
        this.seed = seed;
    }

    /** J of simulated means. */
    public double distance(double[] means) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            if (!targets.get(k).held()) {
                double error = targets.get(k).error(means[k]);
                sum += error * error;
            }
        }
        return sum;
    }

    /**
     * Chance of so large a J if the market could give the targets exactly: chi-squared with as many degrees of freedom as there
     * are more targets than parameters; NaN where there are not.
     */
    public double fits(double distance) {
        long free = targets.stream().filter(t -> !t.held()).count() - factors.size();
        return free <= 0 ? Double.NaN : 1 - new ChiSquaredDistribution(null, free).cumulativeProbability(distance);
    }

    /**
     * Searches.
     *
     * @param spread where the search may start, besides the scenario's own values
     * @param most candidates that may be tried after that
     */
    public Fit fit(Object[] start, Points spread, int most) {
        List<Object[]> starts = new ArrayList<>(List.<Object[]>of(start));
        for (int p = 0; p < spread.size(); p++) {
            starts.add(spread.shown(p));
        }
        trials.prepare(starts, replications);
        Object[] best =
                starts.stream().min((a, b) -> Double.compare(at(a), at(b))).orElse(start);
        int[] all = IntStream.range(0, factors.size()).toArray();
        nearest = down(best, all, most);
        int tried = starts.size() + nearest.tried();
        List<Profile> profiles = List.of();
        Found fitted = null;
        for (int round = 0; round < ROUNDS && nearest != fitted; round++) {
            fitted = round == 0 ? nearest : down(nearest.values(), all, most);
            nearest = fitted;
            profiles = profiles(all, fitted.values());
        }
        return new Fit(start, fitted.values(), profiles, tried);
    }

    private List<Profile> profiles(int[] all, Object[] fitted) {
        List<Profile> profiles = new ArrayList<>();
        for (int f : all) {
            profiles.add(profile(f, fitted));
        }
        return profiles;
    }

    private Found down(Object[] from, int[] free, int most) {
        Method method = free.length == 1 ? Method.BRENT : Method.BOBYQA;
        return new Optimiser(trials, factors, free, this::distance, true, List.of(), replications)
                .search(from, method, most, seed);
    }

    private double at(Object[] values) {
        return distance(means(values, 1, replications));
    }

    /** Means of the targets over some replications. */
    public double[] means(Object[] values, int from, int to) {
        return Arrays.stream(trials.values(values, from, to))
                .mapToDouble(v -> Arrays.stream(v).sum() / v.length)
                .toArray();
    }

    private Profile profile(int factor, Object[] fitted) {
        TreeMap<Double, Double> distance = new TreeMap<>();
        for (double at : grid(factors.get(factor), (Double) fitted[factor])) {
            distance.put(at, heldAt(factor, at, fitted));
        }
        for (int k = 0; k < FINER; k++) {
            Profile rough = bounded(factor, distance);
            for (double end : new double[] {rough.low(), rough.high()}) {
                if (!distance.containsKey(end)) {
                    distance.put(end, heldAt(factor, end, fitted));
                }
            }
        }
        return bounded(factor, distance);
    }

    /** J where a parameter is held at a value and the others are fitted again. */
    private double heldAt(int factor, double at, Object[] fitted) {
        int[] others =
                IntStream.range(0, factors.size()).filter(f -> f != factor).toArray();
        Object[] held = fitted.clone();
        held[factor] = at;
        double distance = at(held);
        if (others.length == 0 || at == (Double) fitted[factor]) {
            return distance;
        }
        Found found = down(held, others, PER_PROFILE);
        if (distance(found.measures()) < distance(nearest.measures())) {
            nearest = found; // the search had stopped too early: it goes on from here
        }
        return distance(found.measures());
    }

    /** Evenly spaced over the range, and the fitted value. */
    private static double[] grid(Factor range, double fitted) {
        return DoubleStream.concat(
                        IntStream.range(0, GRID)
                                .mapToDouble(k -> range.from() + (range.to() - range.from()) * k / (GRID - 1)),
                        DoubleStream.of(fitted))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The interval around the least J; between two points J is taken as a parabola from its least value. */
    static Profile bounded(int factor, TreeMap<Double, Double> found) {
        double[] at = found.keySet().stream().mapToDouble(d -> d).toArray();
        double[] distance = found.values().stream().mapToDouble(d -> d).toArray();
        int least = IntStream.range(0, at.length).reduce(0, (a, b) -> distance[b] < distance[a] ? b : a);
        double line = distance[least] + RULED_OUT;
        int low = least;
        while (low > 0 && distance[low - 1] <= line) {
            low--;
        }
        int high = least;
        while (high < at.length - 1 && distance[high + 1] <= line) {
            high++;
        }
        double from = low == 0 ? at[0] : crossing(at, distance, low, low - 1, distance[least]);
        double to = high == at.length - 1 ? at[high] : crossing(at, distance, high, high + 1, distance[least]);
        return new Profile(factor, at, distance, from, to, low == 0, high == at.length - 1);
    }

    private static double crossing(double[] at, double[] distance, int inside, int outside, double least) {
        double in = Math.sqrt(distance[inside] - least);
        double out = Math.sqrt(distance[outside] - least);
        double part = (Math.sqrt(RULED_OUT) - in) / (out - in);
        return at[inside] + part * (at[outside] - at[inside]);
    }
}
