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
 * Claim: people's needs change; what suited them no longer does, and they look around.
 *
 * <p>Equation: with probability rate the taste match with every firm is drawn anew and offers are compared this period.
 *
 * <p>Source: changed needs as a cause of switching (Keaveney 1995; life-cycle moves); the rate is an assumption.
 *
 * <p>Reads: epoch. Writes: needs, match, happened. Draws: NEEDS_CHANGE. Off: taste lasts for life.
 */
public final class NeedsChange implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Needs that change.", value = "default")
    public record Rule(
            @Parameter(text = "True: taste lasts for life.", value = "false")
            boolean off,

            @Parameter(
                    text = "Chance that a customer's needs change.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.004",
                    noEffect = 0,
                    source = "assumption: about one change of household, work or place in twenty years")
            double rate) {
        public Rule {
            Parameters.check(Rule.class, off, rate);
        }
    }

    private final Rule rule;

    public NeedsChange(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int rate = Draws.threshold((float) now.length().rate(rule.rate()));
        Draws.fill(now.draws(Stream.NEEDS_CHANGE), e.life, e.bits, to - from);
        for (int i = from; i < to; i++) {
            if (Draws.below(e.bits[i - from], rate)) {
                c.needs[i]++;
                c.forgetMatches(i);
                e.happened[i - from] |= Encounters.NEEDS_CHANGED;
            }
        }
    }
}
