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
 * Claim: some customers leave without wanting to, and newcomers who know the market only by hearsay take their place.
 *
 * <p>Equation: with probability involuntaryExit a life ends; the slot passes to a newcomer of the same segment, with
 * epoch + 1, no provider, prior beliefs, and each firm known with probability awareness.
 *
 * <p>Source: involuntary switching (Keaveney 1995); 0.5 % a month: about 6 % a year who die, move or lose the need (assumption).
 *
 * <p>Reads: provider. Writes: happened, epoch, needs, provider and every other column of the newcomer. Draws:
 * INVOLUNTARY_EXIT; for newcomers those of {@link Beginner}. Off: nobody is replaced.
 */
public final class Demography implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who leaves the market without wanting to, and who comes.", value = "default")
    public record Rule(
            @Parameter(text = "True: nobody is replaced.", value = "false")
            boolean off,

            @Parameter(
                    text = "Chance that a customer leaves the market without wanting to.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.005",
                    noEffect = 0,
                    source = "assumption: about 6 % a year die, move or lose the need; cf. Keaveney 1995, involuntary")
            double involuntaryExit,

            @Parameter(
                    text = "Chance that a newcomer, or anybody at the start, knows a firm.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    source = "assumption: prompted brand awareness in a mature category")
            double awareness) {
        public Rule {
            Parameters.check(Rule.class, off, involuntaryExit, awareness);
        }
    }

    private final Rule rule;
    private final Beginner beginner;

    public Demography(Rule rule, Beginner beginner) {
        this.rule = rule;
        this.beginner = beginner;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int exit = Draws.threshold((float) now.length().rate(rule.involuntaryExit()));
        Draws.fill(now.draws(Stream.INVOLUNTARY_EXIT), e.life, e.bits, to - from);
        for (int i = from; i < to; i++) {
            if (Draws.below(e.bits[i - from], exit)) {
                e.happened[i - from] |= Encounters.EXITED | Encounters.ARRIVED;
                c.epoch[i]++;
                e.life[i - from] = Draws.life(c.first + i, c.epoch[i]);
                beginner.begin(c, f, i);
                c.provider[i] = Customers.NONE;
            }
        }
    }
}
