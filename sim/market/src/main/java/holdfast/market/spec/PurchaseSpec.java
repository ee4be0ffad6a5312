package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** Purchase occasions of a repertoire market: Poisson, at a rate that may differ between customers (Ehrenberg 1959). */
public record PurchaseSpec(
        @Parameter(text = "Mean purchase occasions.", unit = "per month", min = 0, max = 60, value = "1")
        double rate,

        @Parameter(
                text = "Shape of the gamma distribution of rates over customers; 0: everybody has the mean rate.",
                unit = "shape",
                min = 0,
                max = 1000,
                value = "0",
                noEffect = 0,
                source = "NBD model (Ehrenberg 1959)")
        double shape,

        @Parameter(
                text = "True: occasions as even as can be, without luck: at rate 1 just one a month.",
                value = "false",
                later = true)
        boolean regular) {
    public PurchaseSpec {
        Parameters.check(PurchaseSpec.class, rate, shape, regular);
    }

    /** Occasions that come by chance. */
    public PurchaseSpec(double rate, double shape) {
        this(rate, shape, false);
    }
}
