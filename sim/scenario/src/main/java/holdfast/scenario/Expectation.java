package holdfast.scenario;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** A claim, written down before the run, that gets a verdict. */
public record Expectation(
        @Parameter(text = "The claim as a sentence.") String claim,

        @Parameter(text = "The metric it is about, for example share.")
        String metric,

        @Parameter(text = "The firm; left out: all firms together.", value = "absent")
        String firm,

        @Parameter(text = "The segment; left out: all customers.", value = "absent")
        String segment,

        @Parameter(text = "The arm it speaks of; left out: the only arm that is not the baseline.", value = "absent")
        String arm,

        @Parameter(text = "The arm it is compared with; left out: the baseline.", value = "absent")
        String against,

        @Parameter(text = "For a difference of differences: lessArm less lessAgainst is subtracted.", value = "absent")
        String lessArm,

        @Parameter(text = "The arm with which lessArm is compared; both or none.", value = "absent")
        String lessAgainst,

        @Parameter(text = "Periods: whole, last-12, first-3, period 12, or 13..24.", value = "whole")
        String over,

        @Parameter(
                text =
                        "difference: arm less against; ratio: arm / against − 1; level: the arm alone (against is not used).",
                value = "difference")
        Scale scale,

        @Parameter(
                text =
                        "above or below value; within from..to; crosses: the difference per period is on one side of value first and on the other later.")
        Is is,

        @Parameter(text = "Compared with this.", value = "0")
        double value,

        @Parameter(text = "Lower end for within.", value = "absent")
        Double from,

        @Parameter(text = "Upper end for within.", value = "absent")
        Double to,

        @Parameter(text = "Side of the early differences for crosses.", value = "absent")
        Is first,

        @Parameter(
                text = "Smallest effect of interest: the estimate must be beyond value by at least this.",
                min = 0,
                value = "absent")
        Double smallestEffect,

        @Parameter(text = "Where the claim is known not to come out: why.", value = "absent", later = true)
        String why) {

    /** What is compared with the value. */
    public enum Scale {
        DIFFERENCE,
        RATIO,
        LEVEL
    }

    /** How it is compared. */
    public enum Is {
        ABOVE,
        BELOW,
        WITHIN,
        CROSSES
    }

    public Expectation {
        Parameters.check(
                Expectation.class,
                claim,
                metric,
                firm,
                segment,
                arm,
                against,
                lessArm,
                lessAgainst,
                over,
                scale,
                is,
                value,
                from,
                to,
                first,
                smallestEffect,
                why);
        if (is == Is.WITHIN && (from == null || to == null || from > to)) {
            throw new IllegalArgumentException("Expectation: is: within needs from and to, with from <= to");
        }
    }
}
