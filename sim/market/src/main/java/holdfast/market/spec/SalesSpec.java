package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** How a firm sells: where, to whom, and with what words. Each part acts only where the mechanism that it names is on. */
public record SalesSpec(
        @Parameter(
                text = "How near the firm is to everybody: 1, no way to go and no hours to keep (rules.convenience).",
                min = 0,
                max = 1,
                value = "1",
                noEffect = 1)
        double places,

        @Parameter(
                text = "Effort at the people of buying centres, 1: full (rules.buyingCentre).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double contact,

        @Parameter(
                text = "Share of that effort spent on who is taken for the key person (rules.buyingCentre).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double keyFocus,

        @Parameter(
                text = "Benefits for the buyer's people themselves, 1: as many as anybody dares (rules.buyingCentre).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double favours,

        @Parameter(
                text = "Strength in what buyers do not ask for by themselves (rules.buyingCentre).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double strength,

        @Parameter(
                text = "Effort at making buyers ask for it (rules.buyingCentre).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double shaping,

        @Parameter(
                text = "Chance of keeping it below which a request is refused; 0: none is (rules.requests).",
                min = 0,
                max = 1,
                value = "0")
        double refuseBelow,

        @Parameter(
                text = "How new the kind of promise is, whatever its height (rules.novelty).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double novelty,

        @Parameter(
                text =
                        "How much more is promised to the best fifth than to the rest, performance (rules.promiseTiers).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double promiseTiering) {
    public SalesSpec {
        Parameters.check(
                SalesSpec.class,
                places,
                contact,
                keyFocus,
                favours,
                strength,
                shaping,
                refuseBelow,
                novelty,
                promiseTiering);
    }

    /** The starting value of a lever of sales. */
    public double initial(Lever lever) {
        return switch (lever) {
            case PLACES -> places;
            case CONTACT -> contact;
            case KEY_FOCUS -> keyFocus;
            case FAVOURS -> favours;
            case STRENGTH -> strength;
            case SHAPING -> shaping;
            case REFUSE_BELOW -> refuseBelow;
            case NOVELTY -> novelty;
            case PROMISE_TIERING -> promiseTiering;
            default -> throw new IllegalArgumentException(lever + " is no lever of sales");
        };
    }
}
