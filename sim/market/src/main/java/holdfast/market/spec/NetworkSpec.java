package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** Whom a customer can hear. */
public record NetworkSpec(
        @Parameter(text = "Kind of network.", value = "small-world")
        Type type,

        @Parameter(text = "People a customer knows.", unit = "customers", min = 0, max = 1000, value = "6")
        int neighbours,

        @Parameter(
                text = "Share of small-world ties that lead anywhere instead of next door.",
                min = 0,
                max = 1,
                value = "0.05",
                source = "Watts and Strogatz 1998")
        double rewiring,

        @Parameter(
                text = "Scale-free: exponent of the distribution of listeners.",
                unit = "exponent",
                min = 2,
                max = 5,
                value = "2.5",
                source = "Barabasi and Albert 1999: 2 to 3 in observed networks")
        double exponent) {
    public NetworkSpec {
        Parameters.check(NetworkSpec.class, type, neighbours, rewiring, exponent);
    }

    /** Built-in networks; each neighbour is a pure function of (seed, customer, k). */
    public enum Type {
        NONE,
        RING,
        SMALL_WORLD,
        RANDOM,
        SCALE_FREE,
        COMPLETE
    }
}
