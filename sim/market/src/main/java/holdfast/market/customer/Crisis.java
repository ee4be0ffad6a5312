package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a product scandal costs the firm trust, the more the less it does about it, and its innocent rivals some of theirs; a
 * full remedy wins back part of it, never all.
 *
 * <p>Equation: open = scandal·(1 − remedy); who hears (probability news) T −= damage·open·T, ceiling −= scar·open; of firms
 * without a scandal T −= spill·damage·scandal·T; own customers who hear compare offers with probability alarm·open. While a remedy
 * is offered T += regain·remedy·(ceiling − T).
 *
 * <p>Source: firm response to product-harm crises (Siomkos and Kurzbard 1994; Dawar and Pillutla 2000); spill-over to the category
 * (Roehm and Tybout 2006). Reads: scandal, remedy. Writes: trust, trustCeiling, happened. Draws: SCANDAL by firm. Off: no scandal is heard of.
 */
public final class Crisis implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What a product scandal does.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: no scandal is heard of.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance to hear of a scandal.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    source = "assumption: headlines")
            double news,

            @Parameter(
                    text = "Share of trust that news of a scandal of 1 without a remedy costs.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption; sign: Dawar and Pillutla 2000")
            double damage,

            @Parameter(
                    text = "What it takes from the most that trust can recover to.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: never quite the same")
            double scar,

            @Parameter(
                    text = "Share of the damage that innocent rivals suffer.",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption; sign: Roehm and Tybout 2006")
            double spill,

            @Parameter(
                    text = "Chance that a customer who hears compares offers.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption")
            double alarm,

            @Parameter(
                    text = "Share of the way back to the ceiling while a full remedy is offered.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: three times as fast as by kept promises alone")
            double regain) {
        public Rule {
            Parameters.check(Rule.class, off, news, damage, scar, spill, alarm, regain);
        }

        /** Trust after the news. */
        float after(float trust, float open) {
            return trust * (1f - (float) damage * open);
        }

        /** Trust after a period in which a remedy was offered. */
        float regained(float trust, float ceiling, float remedy) {
            return trust + (float) regain * remedy * FloatMath.positive(ceiling - trust);
        }
    }

    private final Rule rule;
    private final int news;

    public Crisis(Rule rule) {
        this.rule = rule;
        this.news = Draws.threshold((float) rule.news());
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] scandal = f.column(Lever.SCANDAL);
        float[] remedy = f.column(Lever.REMEDY);
        for (int g = 0; g < f.count && e.pass == 0; g++) {
            if (scandal[g] > 0f) {
                spread(c, f, e, now, from, to, g);
            }
            for (int i = from; i < to && remedy[g] > 0f; i++) {
                int b = c.belief(i, g);
                c.trust[b] = rule.regained(c.trust[b], c.trustCeiling[b], remedy[g]);
            }
        }
    }

    private void spread(Customers c, Firms f, Encounters e, Clock now, int from, int to, int g) {
        long prefix = now.draws(Stream.SCANDAL);
        float[] scandal = f.column(Lever.SCANDAL);
        float open = scandal[g] * (1f - f.column(Lever.REMEDY)[g]);
        for (int i = from; i < to; i++) {
            long bits = Draws.keyed(prefix + e.life[i - from], f.key[g]);
            if (!Draws.below(bits, news)) {
                continue;
            }
            for (int h = 0; h < f.count; h++) {
                int b = c.belief(i, h);
                if (h == g) {
                    c.trust[b] = rule.after(c.trust[b], open);
                    c.trustCeiling[b] = FloatMath.positive(c.trustCeiling[b] - (float) rule.scar() * open);
                } else if (scandal[h] == 0f) {
                    c.trust[b] = rule.after(c.trust[b], (float) rule.spill() * scandal[g]);
                }
            }
            boolean alarmed = Draws.uniformLow(bits) < (float) rule.alarm() * open;
            if (alarmed && c.provider[i] == g && !c.repertoire) {
                e.happened[i - from] |= Encounters.RECONSIDERED;
            }
        }
    }
}
