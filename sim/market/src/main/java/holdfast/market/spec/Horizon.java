package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** Periods that are run. Period 1 is the first after warm-up; warm-up periods have numbers 0, −1, −2 and so on downwards. */
public record Horizon(
        @Parameter(text = "Periods before measurement starts.", unit = "periods", min = 0, max = 10000, value = "24")
        int warmUp,

        @Parameter(text = "Periods that are measured.", unit = "periods", min = 1, max = 10000, value = "60")
        int periods) {
    public Horizon {
        Parameters.check(Horizon.class, warmUp, periods);
    }

    /** All periods that are run. */
    public int total() {
        return warmUp + periods;
    }
}
