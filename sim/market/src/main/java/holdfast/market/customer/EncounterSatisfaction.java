package holdfast.market.customer;

import holdfast.market.draw.TasteMatch;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: an encounter satisfies by what was perceived, by how that compares with expectation, by how well the offer suits,
 * and by how fair the price is.
 *
 * <p>Equation: s = clip(perceived + taste·m + surprise + fairness).
 *
 * <p>Source: performance, disconfirmation and equity as antecedents of satisfaction (Szymanski and Henard 2001).
 *
 * <p>Reads: perceived, surprise, fairness, needs. Writes: encounter, match. Draws: TASTE. Off: s is what was perceived.
 */
public final class EncounterSatisfaction implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Satisfaction with one encounter.", value = "default")
    public record Rule(
            @Parameter(text = "True: an encounter satisfies by what was perceived alone.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of the taste match.",
                    unit = "satisfaction per performance",
                    min = 0,
                    max = 10,
                    value = "0.25",
                    noEffect = 0,
                    source = "assumption: a choice that suits also satisfies, by a quarter")
            double taste) {
        public Rule {
            Parameters.check(Rule.class, off, taste);
        }
    }

    private final Rule rule;
    private final TasteMatch taste;

    public EncounterSatisfaction(Rule rule, TasteMatch taste) {
        this.rule = rule;
        this.taste = taste;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float weight = (float) rule.taste();
        boolean tasteless = taste.none() || weight == 0f;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            if (rule.off()) {
                e.encounter[k] = e.perceived[k];
                continue;
            }
            float s = e.perceived[k] + e.surprise[k] + e.fairness[k];
            if (!tasteless) {
                s += weight * match(c, f, i, g);
            }
            e.encounter[k] = FloatMath.clip(s);
        }
    }

    private float match(Customers c, Firms f, int i, int g) {
        int r = c.relation(i, g);
        float known = c.match[r];
        if (known != known) {
            c.match[r] = taste.of(taste.base(c.first + i, c.epoch[i], c.needs[i]), f.key[g]);
        }
        return c.match[r];
    }
}
