package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FixedPoint;
import holdfast.market.number.FloatMath;
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
 * Claim: a firm that knows who its best customers are can serve them better than the rest at the same cost.
 *
 * <p>Equation: performance += tiering · 0.8 for the best fifth by volume, −tiering · 0.2 for the others, so that the mean
 * stays; with chance {@code mistaken} a customer is taken for one of the other kind. By cell of the portfolio found last period:
 * performance += tiering · level, level from 1 where an attractive customer is near (develop and defend) to −1 where an unattractive
 * one is not (let go), at cost for each unit more, and saving it for each unit less.
 *
 * <p>Source: customer pyramids (Zeithaml, Rust and Lemon 2001); policies of the cells (Burnett 2002), their levels are an
 * assumption about their order; chance of a mistake is an assumption about the firm's data.
 *
 * <p>Reads: volume, cell, before. Writes: delivered, perceived, earned. Draws: TIER. Off: everybody is served alike.
 */
public final class GradedService implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Service graded by worth.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: everybody is served alike.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance that a customer is taken for one of the other kind.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: data of fair quality")
            double mistaken,

            @Parameter(text = "What service is graded by.", value = "volume", later = true)
            Basis by,

            @Parameter(
                    text = "Cost of a unit of performance for one customer, where service is graded by cell.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: a third of a typical price",
                    later = true)
            double cost) {
        public Rule {
            Parameters.check(Rule.class, off, mistaken, by, cost);
        }

        /** What a customer is graded by: what he buys, or the cell of the portfolio (rules.portfolio). */
        public enum Basis {
            VOLUME,
            CELL
        }

        /** What grading adds to performance. */
        static float lift(float tiering, boolean best) {
            return best ? 0.8f * tiering : -0.2f * tiering;
        }
    }

    /** By cell, from little attractive and weak to attractive and strong, after that of customers not placed. */
    private static final float[] LEVELS = {0f, -1f, -0.3f, 0.25f, -0.3f, 0.3f, 0.6f, 0.25f, 0.6f, 1f};

    private final Rule rule;
    private final int mistaken;
    private final float best;

    /** @param best volume from which a customer is one of the best fifth */
    public GradedService(Rule rule, double best) {
        this.rule = rule;
        this.mistaken = Draws.threshold((float) rule.mistaken());
        this.best = (float) best;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] tiering = f.column(Lever.TIERING);
        long prefix = Draws.prefix(now.seed(), Stream.TIER, Draws.SET_UP);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0 && tiering[g] > 0f && rule.by() == Rule.Basis.CELL) {
                byCell(c, e, i, k, tiering[g]);
            } else if (g >= 0 && tiering[g] > 0f) {
                boolean wrong = Draws.below(Draws.keyed(prefix + e.life[k], f.key[g]), mistaken);
                float lift = Rule.lift(tiering[g], c.ties.volume[i] >= best != wrong);
                e.delivered[k] = FloatMath.clip(e.delivered[k] + lift);
                e.perceived[k] += lift;
            }
        }
    }

    private void byCell(Customers c, Encounters e, int i, int k, float tiering) {
        boolean placed = c.ties.cell != null && e.before[k] == e.firm[k];
        float lift = placed ? tiering * LEVELS[c.ties.cell[i]] : 0f;
        float x = FloatMath.clip(e.delivered[k] + lift);
        e.perceived[k] += x - e.delivered[k];
        e.delivered[k] = x;
        float cost = (float) rule.cost() * lift;
        long booked = cost < 0f ? -FixedPoint.money(-cost) : FixedPoint.money(cost);
        e.sums.add(Measure.CARE_COST, c.segment[i], e.firm[k], booked);
        c.ties.book(i, 0f, cost);
    }
}
