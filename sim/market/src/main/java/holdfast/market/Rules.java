package holdfast.market;

import holdfast.market.customer.TrustAfterPromise;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** The mechanisms of a market and their parameters; each can be switched off. */
public record Rules(
        @Parameter(text = "How trust falls after a broken promise and heals.", value = "default")
        TrustAfterPromise.Rule trust) {
    public Rules {
        Parameters.check(Rules.class, trust);
    }
}
