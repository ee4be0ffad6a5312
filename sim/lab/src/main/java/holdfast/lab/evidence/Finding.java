package holdfast.lab.evidence;

import java.util.List;
import java.util.Locale;

/**
 * What came of one claim.
 *
 * @param anchor id of the target, for example A1
 * @param family the scenario family
 * @param claim what is known, in a sentence
 * @param subject what was tried: the random case, or the scenario
 * @param points the numbers; empty where there are none
 * @param outcome the verdict
 * @param code how sure the known number is: R recomputed, V verified in the source, V2 in a secondary source, M from memory, D derived
 * @param source where it is from
 * @param note what else is to be said
 */
public record Finding(
        String anchor,
        String family,
        String claim,
        String subject,
        List<Point> points,
        Outcome outcome,
        String code,
        String source,
        String note) {
    /** A verdict. */
    public enum Outcome {
        /** Every number is within its bounds. */
        MET,
        /** At least one is not. */
        MISSED,
        /** Measured, without a bound to meet. */
        REPORTED,
        /** No rule of the market can express it. */
        OUT,
        /** The data is not there; not counted. */
        NO_DATA;

        /** The word that is shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** True if it counts for or against the model. */
        public boolean counted() {
            return this == MET || this == MISSED;
        }
    }

    public Finding {
        points = List.copyOf(points);
    }

    /** The number that comes nearest to its bound, or furthest beyond it; null where there is none. */
    public Point worst() {
        Point worst = null;
        for (Point point : points) {
            worst = worst == null || point.strain() > worst.strain() ? point : worst;
        }
        return worst;
    }

    /** How many numbers are within their bounds. */
    public long within() {
        return points.stream().filter(Point::within).count();
    }
}
