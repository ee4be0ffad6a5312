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
 * Claim: who uses a thing need not be who buys it, and the buyer hears only part of what the user feels; a delighted user comes
 * to be the one who decides.
 *
 * <p>Equation: where the user is another, the encounter that the buyer goes by is S + heard · (s − S), s the user's. With chance
 * turns a user with s of {@code delighted} or more takes the decision over, for good.
 *
 * <p>Source: roles in buying: user, influencer, decider, buyer (Webster and Wind 1972); sizes are assumptions.
 *
 * <p>Reads: satisfaction, happened. Writes: encounter, user. Draws: USER. Off: whoever buys also uses.
 */
public final class UsersAndBuyers implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who uses and who buys.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: whoever buys also uses.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of customers for whom another uses what they buy.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    noEffect = 0,
                    source = "assumption: most of what firms buy")
            double apart,

            @Parameter(
                    text = "Part of the user's experience that the buyer hears of.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 1,
                    source = "assumption")
            double heard,

            @Parameter(
                    text = "Chance that a delighted user takes the decision over.",
                    unit = "per encounter",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about it")
            double turns,

            @Parameter(
                    text = "Satisfaction with an encounter from which a user is delighted.",
                    min = 0,
                    max = 1,
                    value = "0.84",
                    source = "upper edge of the zone of indifference (rules.loyalty.upperAt)")
            double delighted) {
        public Rule {
            Parameters.check(Rule.class, off, apart, heard, turns, delighted);
        }

        /** The encounter that the buyer goes by. */
        float heard(float satisfaction, float encounter) {
            return satisfaction + (float) heard * (encounter - satisfaction);
        }
    }

    /** Not drawn yet. */
    private static final byte UNKNOWN = 0;

    private static final byte SAME = 1;
    private static final byte APART = 2;
    private static final long OCCASION = 0x632BE59BD9B4E019L;

    private final Rule rule;

    public UsersAndBuyers(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long first = Draws.prefix(now.seed(), Stream.USER, Draws.SET_UP);
        long prefix = now.draws(Stream.USER);
        int turns = Draws.threshold((float) rule.turns());
        byte[] user = c.ties.user;
        for (int i = from; i < to; i++) {
            int k = i - from;
            boolean arrived = (e.happened[k] & Encounters.ARRIVED) != 0 && e.pass == 0;
            if (user[i] == UNKNOWN || arrived) {
                user[i] = Draws.uniform(Draws.at(first + e.life[k])) < (float) rule.apart() ? APART : SAME;
            }
            int g = e.firm[k];
            if (g >= 0) {
                boolean asks = user[i] == APART & turns > 0 && e.encounter[k] >= (float) rule.delighted();
                if (asks && Draws.below(Draws.at(prefix + e.life[k] + e.pass * OCCASION), turns)) {
                    user[i] = SAME;
                }
                float heard = rule.heard(c.satisfaction[c.relation(i, g)], e.encounter[k]);
                e.encounter[k] = user[i] == APART ? heard : e.encounter[k];
            }
        }
    }
}
