package holdfast.lab.evidence;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Shapes of the beta distribution of churn propensities that make a cohort's survival most likely. */
record BetaFit(double a, double b) {
    /** @param alive survivors, share of the cohort, from year 0 @param years how many are used */
    static BetaFit of(double[] alive, int years) {
        return best(x -> likelihood(StrictMath.exp(x[0]), StrictMath.exp(x[1]), alive, years));
    }

    /** Where some are still there. @param leavers who left in period t @param stayers who were there at the end of it, and seen no longer */
    static BetaFit of(double[] leavers, double[] stayers) {
        return best(x -> {
            double a = StrictMath.exp(x[0]);
            double b = StrictMath.exp(x[1]);
            double survival = 1;
            double sum = 0;
            for (int t = 1; t < leavers.length; t++) {
                double next = survival * (b + t - 1) / (a + b + t - 1);
                sum += leavers[t] * StrictMath.log(survival - next) + stayers[t] * StrictMath.log(next);
                survival = next;
            }
            return sum;
        });
    }

    private static BetaFit best(MultivariateFunction likelihood) {
        PointValuePair best = new SimplexOptimizer(1e-12, 1e-12)
                .optimize(
                        new MaxEval(10_000),
                        new ObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new InitialGuess(new double[] {0, 1}),
                        new NelderMeadSimplex(2));
        return new BetaFit(StrictMath.exp(best.getPoint()[0]), StrictMath.exp(best.getPoint()[1]));
    }

    private static double likelihood(double a, double b, double[] alive, int years) {
        double survival = 1;
        double sum = 0;
        for (int t = 1; t <= years; t++) {
            double next = survival * (b + t - 1) / (a + b + t - 1);
            sum += (alive[t - 1] - alive[t]) * StrictMath.log(survival - next);
            survival = next;
        }
        return sum + alive[years] * StrictMath.log(survival);
    }
}
