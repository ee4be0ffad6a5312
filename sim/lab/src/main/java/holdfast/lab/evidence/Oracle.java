package holdfast.lab.evidence;

import holdfast.lab.evidence.Finding.Outcome;
import java.util.List;

/**
 * A claim whose numbers can be worked out for any case.
 *
 * @param anchor id of the target
 * @param family the scenario family
 * @param claim what is known, in a sentence
 * @param code how sure it is
 * @param source where it is from
 */
record Oracle(String anchor, String family, String claim, String code, String source) {
    /** Met if every number is within its bounds. */
    Finding judged(String subject, List<Point> points, String note) {
        boolean met = !points.isEmpty() && points.stream().allMatch(Point::within);
        return finding(subject, points, met ? Outcome.MET : Outcome.MISSED, note);
    }

    /** Measured only. */
    Finding reported(String subject, List<Point> points, String note) {
        return finding(subject, points, Outcome.REPORTED, note);
    }

    /** No rule of the market can express it. @param reason why */
    Finding out(String reason) {
        return finding("", List.of(), Outcome.OUT, reason);
    }

    /** The data is not there. @param reason what is needed */
    Finding noData(String reason) {
        return finding("", List.of(), Outcome.NO_DATA, reason);
    }

    private Finding finding(String subject, List<Point> points, Outcome outcome, String note) {
        return new Finding(anchor, family, claim, subject, points, outcome, code, source, note);
    }
}
