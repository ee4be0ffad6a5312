package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.GammaDraw;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: in a market at rest everybody has steady propensities to buy each brand, and these differ between people.
 *
 * <p>Equation: propensities ~ Dirichlet(S·s_1, …, S·s_n), s the shares of firms at the start: utility += ln Gamma(S·s_f, 1), drawn once a
 * life, and Gumbel luck makes choice proportional to the gammas.
 *
 * <p>Source: NBD-Dirichlet (Goodhardt, Ehrenberg and Chatfield 1984).
 *
 * <p>Reads: occasions, epoch. Writes: appeal. Draws: PROPENSITY at set-up, by firm. Off: nobody has propensities of his own.
 */
public final class Propensities implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Steady propensities that differ between people.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody has propensities of his own.", value = "true")
            boolean off,

            @Parameter(
                    text =
                            "Sum S of the shapes of the Dirichlet distribution: small, people are loyal to one; 0: none differ.",
                    unit = "shape",
                    min = 0,
                    max = 1000,
                    value = "0",
                    noEffect = 0,
                    source = "1.30 for toothpaste (Goodhardt, Ehrenberg and Chatfield 1984, as refitted)")
            double strength) {
        public Rule {
            Parameters.check(Rule.class, off, strength);
        }
    }

    private final double[] shapes;
    private final long draws;

    /** @param firms whose {@code initialShare} is their share of the market */
    public Propensities(Rule rule, List<FirmSpec> firms, long seed) {
        double sum = firms.stream().mapToDouble(FirmSpec::initialShare).sum();
        this.shapes = firms.stream()
                .mapToDouble(firm -> rule.strength() * firm.initialShare() / sum)
                .toArray();
        this.draws = Draws.prefix(seed, Stream.PROPENSITY, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int g = 0; g < f.count; g++) {
            if (!(shapes[g] > 0)) {
                continue;
            }
            for (int i = from; i < to; i++) {
                int k = i - from;
                if (!c.repertoire || e.pass < e.occasions[k]) {
                    long base = Draws.keyed(Draws.address(draws, c.first + i, c.epoch[i]), f.key[g]);
                    e.appeal[g][k] += (float) GammaDraw.logGamma(base, shapes[g]);
                }
            }
        }
    }
}
