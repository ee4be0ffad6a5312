package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FixedPoint;
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
 * Claim: who does not want to wait for an opening can make one: by making much of small faults of the main supplier, which costs
 * trust when it comes out, or by creating new demand, for which the old supplier has no lead.
 *
 * <p>Equation: where an order is closed to firm g (rules.openings), agitation lets it in with chance trouble · effort if the buyer
 * bears the main supplier a grievance; with chance exposure · effort the buyer finds out and trusts g less by that share. New demand:
 * with chance renewal · effort the buyer's taste is drawn anew and the order is open to all.
 *
 * <p>Source: three ways to make openings of key-account practice (the third, conflicts within the buyer, is rules.buyingCentre).
 * Chances are assumptions.
 *
 * <p>Reads: grievance, walletShare, occasions. Writes: appeal, trust, needs, match. Draws: PUSH by firm and purchase occasion. Off:
 * openings come by chance. Contractual markets have none.
 */
public final class MakingOpenings implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Openings that a firm makes itself.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: openings come by chance.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that full agitation opens the order of a buyer who has had trouble.",
                    unit = "per purchase",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: six times as often as an order opens by itself")
            double trouble,

            @Parameter(
                    text = "Chance that a buyer finds out, and what share of trust in the agitator that costs.",
                    unit = "per purchase",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: risk to the reputation of who does so")
            double exposure,

            @Parameter(
                    text = "Chance that full effort at new demand makes a buyer look afresh at everything.",
                    unit = "per purchase",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    noEffect = 0,
                    source = "assumption: a new generation every year or two")
            double renewal,

            @Parameter(
                    text = "What a buyer who looks afresh has cost the firm.",
                    unit = "money",
                    min = 0,
                    max = 1000,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption: half an order")
            double cost) {
        public Rule {
            Parameters.check(Rule.class, off, trouble, exposure, renewal, cost);
        }
    }

    private static final long OCCASION = 0x632BE59BD9B4E019L;
    /** Grievance from which a buyer has had trouble: an ordinary failure, half faded. */
    private static final float TROUBLE = 0.15f;

    private final Rule rule;

    public MakingOpenings(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.PUSH);
        for (int g = 0; g < f.count; g++) {
            float agitation = f.column(Lever.AGITATION)[g];
            float demand = f.column(Lever.NEW_DEMAND)[g];
            for (int k = 0; k < to - from && agitation + demand > 0f; k++) {
                if (e.pass < e.occasions[k]) {
                    long bits = Draws.keyed(prefix + e.life[k] + e.pass * OCCASION, f.key[g]);
                    agitate(c, f, e, from + k, k, g, bits, agitation);
                    renew(c, f, e, from + k, k, g, Draws.mix(bits), demand);
                }
            }
        }
    }

    private void agitate(Customers c, Firms f, Encounters e, int i, int k, int g, long bits, float effort) {
        int main = c.mainSupplier(i);
        if (main == g || effort == 0f) {
            return;
        }
        if (Draws.uniformLow(bits) < (float) rule.exposure() * effort) {
            c.trust[c.belief(i, g)] *= 1f - (float) rule.exposure();
        }
        boolean trouble = c.grievance != null && c.grievance[c.relation(i, main)] > TROUBLE;
        if (trouble && e.closed(g, k) && Draws.uniform(bits) < (float) rule.trouble() * effort) {
            e.open(g, k);
            e.sums.add(Measure.OPENED, c.segment[i], g, 1);
        }
    }

    private void renew(Customers c, Firms f, Encounters e, int i, int k, int g, long bits, float effort) {
        if (effort == 0f || Draws.uniform(bits) >= (float) rule.renewal() * effort) {
            return;
        }
        c.needs[i]++;
        c.forgetMatches(i);
        for (int other = 0; other < f.count; other++) {
            if (e.closed(other, k)) {
                e.open(other, k);
            }
        }
        e.sums.add(Measure.OPENED, c.segment[i], g, 1);
        e.sums.add(Measure.CARE_COST, c.segment[i], g, FixedPoint.money((float) rule.cost()));
    }
}
