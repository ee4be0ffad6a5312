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
 * <p>Reads: trust, variance, promise, reach. Writes: expectation, aware, promised, heldPromise (of the current
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
        long[] base = e.bits;
        for (int i = from; i < to; i++) {
            base[i - from] = Draws.of(prefix, c.first + i, c.epoch[i]);
        }
        for (int g = 0; g < f.count; g++) {
            float reach = (float) now.length().rate(f.get(Lever.REACH, g));
            if (reach > 0) {
                meet(c, g, f.key[g], reach, (float) f.get(Lever.PROMISE, g), base, from, to);
            }
        }
    }

    private void meet(Customers c, int g, long key, float reach, float promise, long[] base, int from, int to) {
        float[] expectation = c.expectation[g];
        float[] variance = c.variance[g];
        float[] trust = c.trust[g];
        long bit = 1L << g;
        for (int i = from; i < to; i++) {
            if (Draws.uniform(Draws.keyed(base[i - from], key)) < reach) {
                float weight = weight(adRate, trust[i], (float) Math.sqrt(variance[i]) * perUncertainty);
                expectation[i] += weight * (promise - expectation[i]);
                c.aware[i] |= bit;
                c.promised[i] |= bit;
                if (c.repertoire || c.provider[i] == g) {
                    c.heldPromise[c.relation(i, g)] = promise;
                }
            }
        }
    }

    /** Weight of a promise in the expectation. @param openness u/u0, 0 to 1 */
    static float weight(float adRate, float trust, float openness) {
        return adRate * trust * openness;
    }
}
