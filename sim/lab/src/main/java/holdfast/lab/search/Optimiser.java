package holdfast.lab.search;

import holdfast.scenario.Factor;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Looks for the values of levers at which a measure is greatest. Every candidate meets the same luck, so that the searched
 * function has no noise. One lever: Brent (1973); several: BOBYQA (Powell 2009) where the function is smooth, CMA-ES (Hansen
 * 2006) where it has several peaks. All find a peak, which need not be the highest.
 *
 * <p>A limit that is missed costs {@link #PENALTY} times the measure at the start for each missed part of its bound; what is
 * returned is the best candidate that meets all limits, or, if none does, the one that misses them least.
 */
public final class Optimiser {
    private static final double PENALTY = 10;
    /** Levers are searched in parts of their range: first steps of a quarter, ends at a thousandth. */
    private static final double FIRST = 0.25;

    private static final double LAST = 1e-3;
    private static final double SMALL = 1e-9;

    /** How it is searched. */
    public enum Method {
        BRENT,
        BOBYQA,
        CMAES
    }

    /**
     * What a measure may come to.
     *
     * @param measure position among the measures of the trials
     * @param atLeast true: at least the bound, false: at most
     */
    public record Limit(int measure, boolean atLeast, double bound) {
        /** By which part of its bound a value misses it; 0 if it does not. */
        double missed(double value) {
            double by = Math.max(0, atLeast ? bound - value : value - bound);
            return by / Math.max(SMALL, Math.abs(bound));
        }
    }

    /**
     * The best candidate.
     *
     * @param values of all factors
     * @param measures means over the replications of the search
     * @param missed by which parts the limits are missed, 0 if all are met
     * @param tried candidates that were asked for
     * @param spent true if the search ended because no more candidates were allowed
     */
    public record Found(Object[] values, double[] measures, double missed, int tried, boolean spent) {}

    private final Trials trials;
    private final List<Factor> factors;
    private final int[] free;
    private final ToDoubleFunction<double[]> objective;
    private final double sign;
    private final List<Limit> limits;
    private final int replications;

    private Object[] start;
    private double scale;
    private Found best;
    private int tried;

    /**
     * @param free positions of the levers that are searched; the other factors stay where the start has them
     * @param objective what is sought, from the means of the measures
     * @param least true: the least is best
     */
    public Optimiser(
            Trials trials,
            List<Factor> factors,
            int[] free,
            ToDoubleFunction<double[]> objective,
            boolean least,
            List<Limit> limits,
            int replications) {
        this.trials = trials;
        this.factors = factors;
        this.free = free.clone();
        this.objective = objective;
        this.sign = least ? -1 : 1;
        this.limits = List.copyOf(limits);
        this.replications = replications;
    }

    /**
     * Searches.
     *
     * @param from values of all factors
     * @param most candidates that may be tried
     * @param seed of what CMA-ES draws
     */
    public Found search(Object[] from, Method method, int most, long seed) {
        start = from.clone();
        best = null;
        tried = 0;
        scale = 0;
        double[] at = new double[free.length];
        for (int k = 0; k < at.length; k++) {
            Factor lever = factors.get(free[k]);
            at[k] = Math.min(1, Math.max(0, ((Double) from[free[k]] - lever.from()) / (lever.to() - lever.from())));
        }
        scale = PENALTY * Math.max(SMALL, Math.abs(score(at)));
        boolean spent = false;
        try {
            climb(at, method, most, seed);
        } catch (MathIllegalStateException e) {
            spent = true;
        }
        return new Found(best.values(), best.measures(), best.missed(), tried, spent);
    }

    private void climb(double[] at, Method method, int most, long seed) {
        MaxEval limit = new MaxEval(most);
        if (method == Method.BRENT) {
            new BrentOptimizer(SMALL, LAST)
                    .optimize(
                            limit,
                            GoalType.MAXIMIZE,
                            new UnivariateObjectiveFunction(x -> score(new double[] {x})),
                            new SearchInterval(0, 1, Math.min(1 - LAST, Math.max(LAST, at[0]))));
            return;
        }
        double[] low = new double[at.length];
        double[] high = new double[at.length];
        double[] step = new double[at.length];
        Arrays.fill(high, 1);
        Arrays.fill(step, FIRST);
        ObjectiveFunction function = new ObjectiveFunction(this::score);
        SimpleBounds bounds = new SimpleBounds(low, high);
        if (method == Method.BOBYQA) {
            new BOBYQAOptimizer(2 * at.length + 1, FIRST, LAST)
                    .optimize(limit, GoalType.MAXIMIZE, function, new InitialGuess(at), bounds);
        } else {
            int population = 4 + (int) (3 * StrictMath.log(at.length));
            new CMAESOptimizer(most, 0, true, 0, 0, new MersenneTwister(seed), false, null)
                    .optimize(
                            limit,
                            GoalType.MAXIMIZE,
                            function,
                            new InitialGuess(at),
                            bounds,
                            new CMAESOptimizer.Sigma(step),
                            new CMAESOptimizer.PopulationSize(population));
        }
    }

    /** The measure, less what missed limits cost, at parts of the ranges of the free levers. */
    private double score(double[] at) {
        Object[] values = start.clone();
        for (int k = 0; k < free.length; k++) {
            Factor lever = factors.get(free[k]);
            double value = lever.from() + at[k] * (lever.to() - lever.from());
            values[free[k]] = trials.worlds().descriptor(free[k]).whole() ? Math.rint(value) : value;
        }
        double[] means = means(values, 1, replications);
        double missed = 0;
        for (Limit limit : limits) {
            missed += limit.missed(means[limit.measure()]);
        }
        tried++;
        double value = sign * objective.applyAsDouble(means);
        if (Double.isNaN(value + missed)) {
            throw new IllegalStateException("a measure has no value at " + List.of(values));
        }
        if (best == null
                || missed < best.missed()
                || missed == best.missed() && value > sign * objective.applyAsDouble(best.measures())) {
            best = new Found(values, means, missed, tried, false);
        }
        return value - scale * missed;
    }

    /** Means of the measures of a candidate over some replications. */
    private double[] means(Object[] values, int from, int to) {
        return Arrays.stream(trials.values(values, from, to))
                .mapToDouble(v -> Arrays.stream(v).sum() / v.length)
                .toArray();
    }
}
