package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** A group of customers that differ from the rest by multipliers on what they weigh. */
public record SegmentSpec(
        @Parameter(text = "Name, unique among the segments.")
        String name,

        @Parameter(text = "Share of all customers.", min = 0, max = 1)
        double share,

        @Parameter(
                text = "Times the weight of expected performance.",
                unit = "ratio",
                min = 0,
                max = 10,
                value = "1",
                noEffect = 1)
        double qualityWeight,

        @Parameter(
                text = "Times the weight of the price.",
                unit = "ratio",
                min = 0,
                max = 10,
                value = "1",
                noEffect = 1)
        double priceWeight,

        @Parameter(text = "Times the weight of trust.", unit = "ratio", min = 0, max = 10, value = "1", noEffect = 1)
        double trustWeight,

        @Parameter(text = "Times the weight of loyalty.", unit = "ratio", min = 0, max = 10, value = "1", noEffect = 1)
        double loyaltyWeight,

        @Parameter(text = "Times the switching cost.", unit = "ratio", min = 0, max = 10, value = "1", noEffect = 1)
        double switchingCost,

        @Parameter(
                text = "Times the mean habit of comparing offers.",
                unit = "ratio",
                min = 0,
                max = 5,
                value = "1",
                noEffect = 1)
        double deliberation,

        @Parameter(
                text = "Times the weight of the basics.",
                unit = "ratio",
                min = 0,
                max = 10,
                value = "1",
                noEffect = 1,
                later = true)
        double basicsWeight,

        @Parameter(
                text = "Times the weight of what delights.",
                unit = "ratio",
                min = 0,
                max = 10,
                value = "1",
                noEffect = 1,
                later = true)
        double delightWeight) {
    public SegmentSpec {
        Parameters.check(
                SegmentSpec.class,
                name,
                share,
                qualityWeight,
                priceWeight,
                trustWeight,
                loyaltyWeight,
                switchingCost,
                deliberation,
                basicsWeight,
                delightWeight);
    }

    /** The one segment of a market that names none. */
    public static SegmentSpec everyone() {
        return new SegmentSpec("everyone", 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }
}
