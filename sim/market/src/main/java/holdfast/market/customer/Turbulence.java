package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: when a firm wobbles its customers grow unsure of it and look around, the least trusting first; those who are told early
 * and openly how things stand stay calm.
 *
 * <p>Equation: shaken = turbulence·(1 − openness); u += unsettle·shaken; compares offers with probability doubt·shaken·(1 − T).
 *
 * <p>Source: uncertainty moves customers (Rust, Inman, Jia and Zahorik 1999); trust as a buffer (Morgan and Hunt 1994). Reads: trust, turbulence, openness.
 * Writes: uncertainty, happened. Draws: DOUBT by firm. Off: nobody notices.
 */
public final class Turbulence implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What a firm's wobbling does.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody notices.", value = "true")
            boolean off,

            @Parameter(
                    text = "Uncertainty added by full turbulence.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    noEffect = 0,
                    source = "assumption: a quarter of what one who knows nothing has")
            double unsettle,

            @Parameter(
                    text = "Chance that one without trust compares offers under full turbulence.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    noEffect = 0,
                    source = "assumption")
            double doubt,

            @Parameter(
                    text = "Greatest uncertainty that turbulence leads to.",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    source = "assumption: no more is known of it than of a stranger")
            double most) {
        public Rule {
            Parameters.check(Rule.class, off, unsettle, doubt, most);
        }

        /** Uncertainty after a period. */
        float after(float uncertainty, float shaken) {
            float more = Math.min((float) most, uncertainty + (float) unsettle * shaken);
            return Math.max(uncertainty, more);
        }
    }

    private final Rule rule;

    public Turbulence(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.DOUBT);
        for (int g = 0; g < f.count && e.pass == 0; g++) {
            float shaken = f.column(Lever.TURBULENCE)[g] * (1f - f.column(Lever.OPENNESS)[g]);
            for (int i = from; i < to && shaken > 0f; i++) {
                int b = c.belief(i, g);
                c.uncertainty[b] = rule.after(c.uncertainty[b], shaken);
                if (c.provider[i] == g && !c.repertoire) {
                    float chance = (float) rule.doubt() * shaken * (1f - c.trust[b]);
                    boolean doubts = Draws.uniform(Draws.keyed(prefix + e.life[i - from], f.key[g])) < chance;
                    e.happened[i - from] |= doubts ? Encounters.RECONSIDERED : 0;
                }
            }
        }
    }
}
