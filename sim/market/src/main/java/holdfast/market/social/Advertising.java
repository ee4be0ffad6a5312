package holdfast.market.social;

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
 * Claim: a promise makes a firm known and moves expectations toward it, the more so the more the firm is trusted and the
 * less is known of it.
 *
 * <p>Equation: met with probability reach; E += adRate·T·(u/u0)·(P − E).
 *
 * <p>Source: communicated promises form "will" expectations (Boulding et al. 1993); the advertised level weighs less with
 * those who know (Kopalle and Lehmann 2006).
 *
 * <p>Reads: trust, uncertainty, promise, reach. Writes: expectation, aware, promised, heldPromise (of the current
 * relation). Draws: ADVERTISEMENT by firm. Off: no promise is ever met.
 */
public final class Advertising implements CustomerPhase {
    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: no promise is ever met.", value = "false")
            boolean off,

            @Parameter(
                    text = "Weight of a promise met, for full trust and full uncertainty.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption; sign: Kopalle and Lehmann 2006")
            double adRate) {
        public Rule {
            Parameters.check(Rule.class, off, adRate);
        }
    }

    private final float adRate;
    private final float perUncertainty;

    /** @param uncertainty u0, the uncertainty of one who knows nothing */
    public Advertising(Rule rule, double uncertainty) {
        this.adRate = (float) rule.adRate();
        this.perUncertainty = uncertainty == 0 ? 0f : (float) (1 / uncertainty);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.ADVERTISEMENT);
        for (int g = 0; g < f.count; g++) {
            float reach = (float) now.length().rate(f.get(Lever.REACH, g));
            if (reach > 0) {
                int met = reached(e, prefix + f.key[g], Draws.threshold(reach), to - from);
                meet(c, g, (float) f.get(Lever.PROMISE, g), e.some, met, from);
            }
        }
    }

    /** Writes the entries that the advertisement reaches into {@code e.some}, without a branch, and returns how many. */
    private static int reached(Encounters e, long address, int threshold, int count) {
        Draws.fill(address, e.life, e.bits, count);
        int met = 0;
        for (int j = 0; j < count; j++) {
            e.some[met] = j;
            met += Draws.below(e.bits[j], threshold) ? 1 : 0;
        }
        return met;
    }

    private void meet(Customers c, int g, float promise, int[] some, int met, int from) {
        float[] expectation = c.expectation;
        long bit = 1L << g;
        for (int k = 0; k < met; k++) {
            int i = from + some[k];
            int b = c.belief(i, g);
            expectation[b] +=
                    weight(adRate, c.trust[b], c.uncertainty[b] * perUncertainty) * (promise - expectation[b]);
            c.aware[i] |= bit;
            c.promised[i] |= bit;
            if (c.repertoire || c.provider[i] == g) {
                c.heldPromise[c.relation(i, g)] = promise;
            }
        }
    }

    /** Weight of a promise in the expectation. @param openness u/u0, 0 to 1 */
    static float weight(float adRate, float trust, float openness) {
        return adRate * trust * openness;
    }
}
