package holdfast.lab.sweep;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.PairedDifference;

/**
 * What one measure came to in one arm at one point.
 *
 * @param point from 1
 * @param level mean over the replications
 * @param againstBaseline paired difference to the baseline at the same point; null for the baseline itself
 * @param againstFirst paired difference to the same arm at point 1; null at point 1
 */
public record Response(
        String arm,
        int point,
        Measure measure,
        MeanInterval level,
        PairedDifference againstBaseline,
        PairedDifference againstFirst) {}
