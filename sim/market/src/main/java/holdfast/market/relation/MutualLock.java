package holdfast.market.relation;

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
import holdfast.market.state.Sums.Measure;

/**
 * Claim: partners who have become strategic lock one another in, and then leaving costs.
 *
 * <p>Equation: where a firm has {@code from} of a customer's purchases or more, a lock forms with chance rate · effort (a lever) a
 * month, at the price of that day; while it holds the firm's utility is higher by penalty at every purchase. It ends when the share
 * falls below {@code until}. What binds the firm is in {@code rules.jointResources}.
 *
 * <p>Source: strategic stage of a relation and its lock on both sides (key-account practice); commitment by specific investments
 * (Williamson 1985). Sizes are assumptions.
 *
 * <p>Reads: walletShare, occasions, happened. Writes: appeal, lockedTo, lockedPrice. Draws: LOCK. Off: nobody is locked in. Contractual markets
 * have none.
 */
public final class MutualLock implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Partners who lock one another in.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is locked in.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of purchases from which a lock can form.",
                    min = 0,
                    max = 1,
                    value = "0.8",
                    source = "lower edge of the strategic stage (rules.stages)")
            double from,

            @Parameter(
                    text = "Share of purchases below which it ends.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    source = "lower edge of the stable stage (rules.stages)")
            double until,

            @Parameter(
                    text = "Chance that full effort forms a lock with a customer for whom it can form.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption: agreed within half a year")
            double rate,

            @Parameter(
                    text = "What buying elsewhere costs a customer who is locked in.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "2",
                    noEffect = 0,
                    source = "as a full friendship (rules.friendship.weight)")
            double penalty) {
        public Rule {
            Parameters.check(Rule.class, off, from, until, rate, penalty);
        }
    }

    private final Rule rule;

    public MutualLock(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        long prefix = now.draws(Stream.LOCK);
        float[] effort = f.column(Lever.LOCK_IN);
        float[] price = f.column(Lever.PRICE);
        byte[] partner = c.ties.lockedTo;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int main = c.mainSupplier(i);
            float share = c.walletShare[c.relation(i, main)];
            boolean fresh = (e.happened[k] & Encounters.ARRIVED) != 0;
            if (fresh || partner[i] > 0 && c.walletShare[c.relation(i, partner[i] - 1)] < (float) rule.until()) {
                partner[i] = 0;
            }
            boolean can = e.pass == 0 && partner[i] == 0 && share >= (float) rule.from() && effort[main] > 0f;
            if (can && Draws.uniform(Draws.at(prefix + e.life[k])) < rate * effort[main]) {
                partner[i] = (byte) (main + 1);
                c.ties.lockedPrice[i] = price[main];
            }
            if (partner[i] > 0) {
                e.appeal[partner[i] - 1][k] += (float) rule.penalty();
                e.sums.add(Measure.LOCKED, c.segment[i], partner[i] - 1, e.pass == 0 ? 1 : 0);
            }
        }
    }
}
