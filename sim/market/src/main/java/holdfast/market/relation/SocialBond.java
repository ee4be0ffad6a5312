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
 * Claim: friendship grows between customers and those who serve them, slowly and with contact, and makes leaving cost more:
 * one leaves a person.
 *
 * <p>Equation: friendship += growth·(everyday + contact of the firm)·fit·(1 − friendship) − fade·friendship; switching cost +=
 * weight · friendship.
 *
 * <p>Source: commercial friendship (Price and Arnould 1999); relational switching costs (Burnham, Frels and Mahajan 2003);
 * social bonds as the second of three levels (Berry and Parasuraman 1991).
 *
 * <p>Reads: tenure. Writes: friendship, switchingCost. Draws: FIT by firm. Off: nobody is a friend. Repertoire markets have none.
 */
public final class SocialBond implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Friendship between customers and staff.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is a friend.", value = "true")
            boolean off,

            @Parameter(
                    text = "Switching cost of a full friendship.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "2",
                    noEffect = 0,
                    source =
                            "assumption: about the effort of switching; larger where relations between persons come first")
            double weight,

            @Parameter(
                    text = "Growth of friendship with full contact.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.06",
                    source = "assumption: half a friendship in a year of calls or visits")
            double growth,

            @Parameter(
                    text = "Contact that comes with everyday dealings.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption")
            double everyday,

            @Parameter(
                    text = "Share of a friendship that fades.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    noEffect = 0,
                    source = "as fast as relations are forgotten (rules.memory.fade)")
            double fade,

            @Parameter(
                    text = "How far people differ in how well they get on: fit is 1, more or less this.",
                    min = 0,
                    max = 1,
                    value = "1",
                    noEffect = 0,
                    source = "assumption: some never become friends")
            double fit) {
        public Rule {
            Parameters.check(Rule.class, off, weight, growth, everyday, fade, fit);
        }

        /** Friendship after one more period. @param felt contact as it is felt */
        float next(float friendship, float felt, float months) {
            float gain = (float) growth * felt * (1f - friendship);
            return Math.max(0f, Math.min(1f, friendship + months * (gain - (float) fade * friendship)));
        }
    }

    private final Rule rule;

    public SocialBond(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] contact = f.column(Lever.SOCIAL);
        float[] friendship = c.ties.friendship;
        float months = (float) now.length().months();
        float weight = (float) rule.weight();
        long prefix = Draws.prefix(now.seed(), Stream.FIT, Draws.SET_UP);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g < 0) {
                friendship[i] = 0f;
                continue;
            }
            float u = Draws.uniform(Draws.keyed(prefix + e.life[i - from], f.key[g]));
            float felt = ((float) rule.everyday() + contact[g]) * (1f + (float) rule.fit() * (2f * u - 1f));
            friendship[i] = rule.next(c.tenure[i] <= 1 ? 0f : friendship[i], felt, months);
            e.switchingCost[i - from] += weight * friendship[i];
            e.sums.add(Measure.FRIENDSHIP, c.segment[i], g, FixedPoint.fraction(friendship[i]));
        }
    }
}
