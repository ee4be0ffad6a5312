package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: where people believe in fate, in harmony and in saving face, the same failure is blamed on the firm less often and
 * complained about less often, least by those who are close to it.
 *
 * <p>Equation: blame = attribution·(1 − external·fate); reserve = collectivism·harmony + moderation·mean + face·L·courtesy +
 * rebuffed where the last complaint was not put right.
 *
 * <p>Source: culture and complaining (Liu and McClure 2001; Watkins and Liu 1996); external control and attribution (Folkes
 * 1984). Traits are on a scale from 0 to 1; the presets and weights are assumptions, only their order has a source.
 *
 * <p>Reads: loyalty, unanswered. Writes: blame, reserve. Draws: none. Off: nothing but trouble and loyalty decides.
 */
public final class ComplaintCulture implements CustomerPhase {
    /** Known cultures: how much of each trait people have. */
    public enum Culture {
        /** As the four traits say. */
        CUSTOM(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
        INDIVIDUALIST(0.2, 0.2, 0.2, 0.1),
        COLLECTIVIST(0.5, 0.8, 0.6, 0.7);

        private final double[] traits;

        Culture(double... traits) {
            this.traits = traits;
        }
    }

    /** Parameters. */
    @Parameter(text = "How culture holds complaints back.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: culture does not matter.", value = "true")
            boolean off,

            @Parameter(text = "A known culture, or custom: as the traits say.", value = "collectivist")
            Culture culture,

            @Parameter(
                    text = "Belief in fate, where custom.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off: used where a custom is described by hand")
            double external,

            @Parameter(
                    text = "Weight of the group, where custom.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off, as external")
            double collectivism,

            @Parameter(
                    text = "Avoiding extremes, where custom.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off, as external")
            double moderation,

            @Parameter(
                    text = "Sparing the other's face, where custom.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off, as external")
            double face,

            @Parameter(
                    text = "How much readiness full weight of the group takes away.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "1.5",
                    noEffect = 0,
                    source = "assumption; sign: Watkins and Liu 1996")
            double harmony,

            @Parameter(
                    text = "How much avoiding extremes takes away.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "1",
                    noEffect = 0,
                    source = "assumption")
            double mean,

            @Parameter(
                    text = "How much face takes away with those who are wholly loyal.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "1.5",
                    noEffect = 0,
                    source = "assumption; sign: face weighs among acquaintances")
            double courtesy,

            @Parameter(
                    text = "Share of blame that full belief in fate takes off the firm.",
                    min = 0,
                    max = 1,
                    value = "0.6",
                    noEffect = 0,
                    source = "assumption; sign: Folkes 1984")
            double fate,

            @Parameter(
                    text = "How much a complaint that was not put right takes away from the next.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double rebuffed) {
        public Rule {
            Parameters.check(
                    Rule.class,
                    off,
                    culture,
                    external,
                    collectivism,
                    moderation,
                    face,
                    harmony,
                    mean,
                    courtesy,
                    fate,
                    rebuffed);
        }

        private double trait(int k, double own) {
            return culture == Culture.CUSTOM ? own : culture.traits[k];
        }

        /** Chance that the firm is blamed, where without belief in fate it were attribution. */
        float blame(double attribution) {
            return (float) (attribution * (1 - fate * trait(0, external)));
        }

        /** Reserve of one who has no tie with the firm. */
        float reserve() {
            return (float) (harmony * trait(1, collectivism) + mean * trait(2, moderation));
        }

        /** What full loyalty adds to it. */
        float tact() {
            return (float) (courtesy * trait(3, face));
        }
    }

    private final Rule rule;
    private final float blame;

    /** @param attribution chance that the firm is blamed where nobody believes in fate */
    public ComplaintCulture(Rule rule, double attribution) {
        this.rule = rule;
        this.blame = rule.blame(attribution);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float reserve = rule.reserve();
        float tact = rule.tact();
        float rebuffed = c.unanswered == null ? 0f : (float) rule.rebuffed();
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                int r = c.relation(i, e.firm[k]);
                e.blame[k] = blame;
                e.reserve[k] = reserve + tact * c.loyalty[r] + (rebuffed > 0f ? rebuffed * c.unanswered[r] : 0f);
            }
        }
    }
}
