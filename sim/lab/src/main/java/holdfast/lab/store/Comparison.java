package holdfast.lab.store;

import holdfast.lab.stats.Effect;
import java.util.List;

/**
 * Effects between two runs, B less A.
 *
 * @param effects arm is one of B, baseline one of A
 * @param paired true if replications could be paired by their seeds
 * @param how what was compared and how, one sentence for people
 */
public record Comparison(List<Effect> effects, boolean paired, String how) {
    /** Compares arms of the same name; where there are none, the two baselines. */
    public static Comparison of(Results a, Results b) {
        throw new IllegalStateException("written next");
    }
}
