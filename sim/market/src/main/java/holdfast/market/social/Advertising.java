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
import holdfast.market.state.Scratch;
import java.util.Arrays;

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
    @Parameter(text = "How promises reach people.", value = "default")
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
        int count = to - from;
        reach(f, e, now, count);
        long[] met = e.scratch.who;
        for (int k = 0; k < count; k++) {
            c.aware[from + k] |= met[k];
            c.promised[from + k] |= met[k];
        }
        float[] promise = f.column(Lever.PROMISE);
        believe(c, e.scratch, promise, from, count);
        if (c.repertoire) {
            for (int g = 0; g < f.count; g++) {
                for (int k = 0; k < count; k++) {
                    hold(c, met[k], from + k, g, promise[g]);
                }
            }
        } else {
            for (int k = 0; k < count; k++) {
                int g = c.provider[from + k];
                if (g >= 0) {
                    hold(c, met[k], from + k, g, promise[g]);
                }
            }
        }
    }

    /** Writes down whose promises each customer meets with, bit g for firm g; without a branch, in vectors. */
    private static void reach(Firms f, Encounters e, Clock now, int count) {
        long prefix = now.draws(Stream.ADVERTISEMENT);
        long[] met = e.scratch.who;
        Arrays.fill(met, 0, count, 0L);
        for (int g = 0; g < f.count; g++) {
            float reach = (float) now.length().rate(f.get(Lever.REACH, g));
            if (reach > 0) {
                long threshold = Draws.threshold(reach);
                Draws.fill(prefix + f.key[g], e.life, e.bits, count);
                for (int k = 0; k < count; k++) {
                    met[k] |= ((e.bits[k] >>> 41) - threshold >>> 63) << g;
                }
            }
        }
    }

    /**
     * Moves the expectations. All beliefs of a block in one go, those of promises not met by a weight of 0: a few idle
     * multiplications cost less than looking for the others.
     */
    private void believe(Customers c, Scratch paper, float[] promise, int from, int count) {
        int firms = c.firms;
        int full = Float.floatToRawIntBits(adRate);
        float[] weight = paper.beliefs;
        float[] said = said(paper, promise, firms);
        for (int k = 0; k < count; k++) {
            long met = paper.who[k];
            for (int g = 0; g < firms; g++) {
                weight[k * firms + g] = Float.intBitsToFloat(-(int) (met >>> g & 1) & full);
            }
        }
        int first = c.belief(from, 0);
        float[] expectation = c.expectation;
        float[] trust = c.trust;
        float[] uncertainty = c.uncertainty;
        for (int b = 0; b < count * firms; b++) {
            expectation[first + b] += weight(weight[b], trust[first + b], uncertainty[first + b] * perUncertainty)
                    * (said[b] - expectation[first + b]);
        }
    }

    /** The promises, once for each customer of a block; written anew when one of them has changed. */
    private static float[] said(Scratch paper, float[] promise, int firms) {
        float[] said = paper.said;
        if (!Arrays.equals(said, 0, firms, promise, 0, firms)) {
            for (int b = 0; b < said.length; b++) {
                said[b] = promise[b % firms];
            }
        }
        return said;
    }

    /** The promise of the own provider is the one that counts. */
    private static void hold(Customers c, long met, int i, int g, float promise) {
        int r = c.relation(i, g);
        c.heldPromise[r] = (met >>> g & 1) == 0 ? c.heldPromise[r] : promise;
    }

    /** Weight of a promise in the expectation. @param openness u/u0, 0 to 1 */
    static float weight(float adRate, float trust, float openness) {
        return adRate * trust * openness;
    }
}
