package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.Arrays;
import java.util.List;

/**
 * Claim: which firm comes next may depend on the one before, and on nothing else.
 *
 * <p>Equation: utility of g for a customer of f += ln P(f, g), so that with Gumbel luck and nothing else choice follows the matrix P.
 *
 * <p>Source: brand switching as a Markov chain (Lipstein 1959; Styan and Smith 1964).
 *
 * <p>Reads: provider. Writes: appeal. Draws: none. Off: the firm before makes no difference here.
 */
public final class BrandTransitions implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Which firm comes after which.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: the firm before makes no difference here.", value = "true")
            boolean off,

            @Parameter(
                    text = "The matrix, entry by entry; entries left out are 0, a firm without entries has no row.",
                    value = "empty",
                    max = 4096)
            List<Entry> matrix) {
        public Rule {
            Parameters.check(Rule.class, off, matrix);
            matrix = List.copyOf(matrix);
        }
    }

    /** An entry of the matrix. */
    public record Entry(
            @Parameter(text = "The firm before.") String from,

            @Parameter(text = "The firm next.") String to,

            @Parameter(text = "Chance of the step.", min = 0, max = 1)
            double probability) {
        public Entry {
            Parameters.check(Entry.class, from, to, probability);
        }
    }

    /** Utility of what does not happen. */
    private static final float NEVER = -1e4f;

    /** [before][next] Log of the chance; null for a firm without a row. */
    private final float[][] pull;

    /** @throws IllegalArgumentException if an entry names a firm that is not there */
    public BrandTransitions(Rule rule, List<FirmSpec> firms) {
        List<String> names = firms.stream().map(FirmSpec::name).toList();
        pull = new float[names.size()][];
        for (Entry entry : rule.matrix()) {
            int from = names.indexOf(entry.from());
            int to = names.indexOf(entry.to());
            if (from < 0 || to < 0) {
                throw new IllegalArgumentException("market.rules.transitions.matrix: no firm '"
                        + (from < 0 ? entry.from() : entry.to()) + "', there are " + names);
            }
            if (pull[from] == null) {
                pull[from] = new float[names.size()];
                Arrays.fill(pull[from], NEVER);
            }
            pull[from][to] = entry.probability() > 0 ? FloatMath.log((float) entry.probability()) : NEVER;
        }
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int before = c.provider[i];
            if (before >= 0 && pull[before] != null) {
                for (int g = 0; g < f.count; g++) {
                    e.appeal[g][i - from] += pull[before][g];
                }
            }
        }
    }
}
