package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a new category spreads by those who try it on their own and, the more have it, by those who see it with others.
 *
 * <p>Equation: who has no firm yet looks at offers with chance 1 − e^(−(p + q·F)·months), F the share of people who have one,
 * as published.
 *
 * <p>Source: diffusion of a new product (Bass 1969).
 *
 * <p>Reads: provider. Writes: happened. Draws: ADOPTION. Off: who has no firm looks at offers as reconsideration says.
 */
public final class Adoption implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How a new category spreads.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: who has no firm looks at offers as reconsideration says.", value = "true")
            boolean off,

            @Parameter(
                    text = "Rate p of adoption on one's own; with imitation 0 too: no effect.",
                    unit = "per month",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "Bass 1969: form")
            double innovation,

            @Parameter(
                    text = "Rate q of adoption when all others have adopted.",
                    unit = "per month",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "Bass 1969: form")
            double imitation) {
        public Rule {
            Parameters.check(Rule.class, off, innovation, imitation);
        }

        /** Chance of a period to look at offers. @param adopted share of people who have adopted */
        double chance(double adopted, double months) {
            return 1 - StrictMath.exp(-(innovation + imitation * adopted) * months);
        }
    }

    private final Rule rule;
    private final double people;

    /** @param people customers of the whole market */
    public Adoption(Rule rule, int people) {
        this.rule = rule;
        this.people = people;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (rule.innovation() == 0 && rule.imitation() == 0) {
            return;
        }
        double adopters = 0;
        for (int g = 0; g < f.count; g++) {
            adopters += f.publishedCustomers[g];
        }
        float chance = (float) rule.chance(adopters / people, now.length().months());
        long prefix = now.draws(Stream.ADOPTION);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (c.provider[i] < 0) {
                boolean looks = Draws.uniform(Draws.at(prefix + e.life[k])) < chance;
                e.happened[k] =
                        looks ? e.happened[k] | Encounters.RECONSIDERED : e.happened[k] & ~Encounters.RECONSIDERED;
            }
        }
    }
}
