package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** Where a firm comes from, when it comes, what its doings cost, and what it does wrong. */
public record ConductSpec(
        @Parameter(text = "Home country, by which events can name all firms of a country.", value = "absent")
        String home,

        @Parameter(
                text = "First period in which the firm is in the market; left out: from the start.",
                unit = "period",
                min = -10000,
                max = 10000,
                value = "absent")
        Integer enters,

        @Parameter(
                text =
                        "What performance costs beyond its level at the start: this times the difference of the squares.",
                unit = "money per customer and period",
                min = 0,
                max = 1000,
                value = "0",
                noEffect = 0)
        double qualityCost,

        @Parameter(
                text = "Cost of an advertisement met by one person.",
                unit = "money",
                min = 0,
                max = 1000,
                value = "0",
                noEffect = 0)
        double contactCost,

        @Parameter(
                text = "How far the firm goes against what customers hold to be right (rules.boycott).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double offence,

        @Parameter(
                text = "Severity of a scandal about the firm's products (rules.crisis).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double scandal,

        @Parameter(
                text = "Remedy offered for a scandal, 0: denial, 1: recall, compensation and audit (rules.crisis).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double remedy,

        @Parameter(
                text = "How much the firm wobbles: changes of owner, of managers, rumours (rules.turbulence).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double turbulence,

        @Parameter(
                text = "Share of customers whom the firm tells early and openly how things stand (rules.turbulence).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double openness) {
    public ConductSpec {
        Parameters.check(
                ConductSpec.class,
                home,
                enters,
                qualityCost,
                contactCost,
                offence,
                scandal,
                remedy,
                turbulence,
                openness);
    }
}
