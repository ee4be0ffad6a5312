package holdfast.lab.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Elementary effects (Morris 1991; Campolongo et al. 2007): how much an output moves when one factor moves over its whole range,
 * at many places. Names are those of SALib.
 *
 * @param mu mean effect
 * @param muStar mean size of the effect: how much the factor matters
 * @param sigma standard deviation of the effect: how much it depends on the other factors, or on its own value
 * @param muStarConf half-width of the interval of muStar
 */
public record MorrisEffects(double[] mu, double[] muStar, double[] sigma, double[] muStarConf) {
    private static final int RESAMPLES = 1000;

    /** Places of the factors at a point, in the unit cube. */
    public interface Places {
        double[] at(int point);
    }

    /**
     * @param y output at the points of a Morris design, in its order
     * @param places where those points are
     */
    public static MorrisEffects of(double[] y, int factors, Places places, double confidence) {
        int paths = y.length / (factors + 1);
        double[][] effects = new double[factors][paths];
        for (int path = 0; path < paths; path++) {
            int first = path * (factors + 1);
            double[] before = places.at(first);
            for (int step = 1; step <= factors; step++) {
                double[] after = places.at(first + step);
                for (int k = 0; k < factors; k++) {
                    if (after[k] != before[k]) {
                        effects[k][path] = (y[first + step] - y[first + step - 1]) / (after[k] - before[k]);
                    }
                }
                before = after;
            }
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
        MorrisEffects made =
                new MorrisEffects(new double[factors], new double[factors], new double[factors], new double[factors]);
        for (int k = 0; k < factors; k++) {
            double[] sizes = Arrays.stream(effects[k]).map(Math::abs).toArray();
            made.mu[k] = Arrays.stream(effects[k]).sum() / paths;
            made.muStar[k] = Arrays.stream(sizes).sum() / paths;
            made.sigma[k] = Resample.deviation(effects[k]);
            made.muStarConf[k] = z * deviationOfMean(sizes);
        }
        return made;
    }

    private static double deviationOfMean(double[] sizes) {
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            for (int row : Resample.of(sizes.length, b)) {
                means[b] += sizes[row] / sizes.length;
            }
        }
        return Resample.deviation(means);
    }
}
