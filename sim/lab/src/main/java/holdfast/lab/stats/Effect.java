package holdfast.lab.stats;

/**
 * A row of effects.csv: a paired difference between an arm and the baseline.
 *
 * @param arm the arm
 * @param baseline the arm it is compared with
 * @param firm the firm, {@code none} for customers of no firm
 * @param segment {@code all} or a segment
 * @param metric metric key, for example {@code share}
 * @param period period number, null for the whole measured span
 * @param baselineMean mean over replications in the baseline arm
 * @param armMean mean over replications in this arm
 * @param difference mean paired difference, arm less baseline
 * @param ciLow lower end of its confidence interval
 * @param ciHigh upper end
 * @param pairs replications that completed in both arms
 * @param pairedSe standard error of the mean paired difference
 * @param unpairedSe what it would be if the arms had independent luck
 * @param wins share of the pairs in which the arm is above the baseline
 * @param pHolm two-sided p-value, Holm-adjusted over the arms compared for this firm, metric and span
 */
public record Effect(
        String arm,
        String baseline,
        String firm,
        String segment,
        String metric,
        Integer period,
        double baselineMean,
        double armMean,
        double difference,
        double ciLow,
        double ciHigh,
        int pairs,
        double pairedSe,
        double unpairedSe,
        double wins,
        double pHolm) {

    /** How much larger the variance were without the same luck; 1 means pairing gained nothing. NaN if both are 0. */
    public double varianceRatio() {
        return unpairedSe * unpairedSe / (pairedSe * pairedSe);
    }
}
