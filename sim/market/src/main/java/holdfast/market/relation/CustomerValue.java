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
 * Claim: customers differ in what they buy and in what they cost to serve: a few bring most of the profit, and some bring
 * less than they cost.
 *
 * <p>Equation: volume lognormal with mean 1 and spread {@code spread} of its logarithm, growing by growth a year of tenure;
 * serving cost = serving · (lognormal of spread servingSpread − 1), money a period, at least −serving. Revenue and unit cost
 * are volume times the usual.
 *
 * <p>Source: a fifth of the customers with four fifths of sales needs a spread of 1.68 (closed form: share of the best fifth
 * = Φ(spread − 0.8416)); growth of accounts with duration (Reichheld and Sasser 1990: sign).
 *
 * <p>Reads: tenure, paid, left, happened. Writes: volume, servingCost, spent, earned. Draws: VOLUME. Off: all customers are worth the same.
 */
public final class CustomerValue implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How customers differ in worth.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: all customers are worth the same.", value = "true")
            boolean off,

            @Parameter(
                    text = "Spread of the logarithm of volume.",
                    unit = "log units",
                    min = 0,
                    max = 3,
                    value = "1",
                    noEffect = 0,
                    source = "assumption: the best fifth buys 56 % of all; 1.68 for 80 %")
            double spread,

            @Parameter(
                    text = "Growth of what a customer buys with every year of tenure, for ten years.",
                    unit = "per year",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about it")
            double growth,

            @Parameter(
                    text = "Serving cost beyond the usual, its scale.",
                    unit = "money per period",
                    min = 0,
                    max = 100,
                    value = "0",
                    noEffect = 0,
                    source = "left out unless a scenario is about it")
            double serving,

            @Parameter(
                    text = "Spread of the logarithm of serving cost.",
                    unit = "log units",
                    min = 0,
                    max = 3,
                    value = "1",
                    source = "assumption, as volume")
            double servingSpread) {
        public Rule {
            Parameters.check(Rule.class, off, spread, growth, serving, servingSpread);
        }

        /** A lognormal number of mean 1. */
        static float lognormal(float z, float spread) {
            return FloatMath.exp(spread * z - 0.5f * spread * spread);
        }

        /** Volume from which a customer is one of the best fifth. */
        public double best() {
            return lognormal(BEST, (float) spread);
        }

        /** Volume of the middle customer. */
        public double median() {
            return lognormal(0f, (float) spread);
        }
    }

    /** Normal quantile of 0.8. */
    private static final float BEST = 0.841621f;
    /** Most that one customer buys, relative to the mean: keeps sums of money in range. */
    private static final float MOST = 100f;
    /** Years over which what is bought grows with tenure; then it stays. */
    private static final float YEARS = 10f;

    private final Rule rule;
    private final float best;

    public CustomerValue(Rule rule) {
        this.rule = rule;
        this.best = (float) rule.best();
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] unitCost = f.column(Lever.UNIT_COST);
        float months = (float) now.length().months();
        long prefix = Draws.prefix(now.seed(), Stream.VOLUME, Draws.SET_UP);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (c.ties.volume[i] == 0f || (e.happened[k] & Encounters.ARRIVED) != 0) {
                draw(c, i, Draws.at(prefix + e.life[k]));
            }
            boolean top = c.ties.volume[i] >= best;
            if (e.left[k] >= 0 && top) {
                e.sums.add(Measure.TOP_LOST, c.segment[i], e.left[k], 1);
            }
            int g = e.firm[k];
            if (g >= 0) {
                count(c, e, i, k, g, unitCost[g], top, months);
            }
        }
    }

    private void draw(Customers c, int i, long bits) {
        float volume = Rule.lognormal(FloatMath.normalQuantile(Draws.uniform(bits)), (float) rule.spread());
        float z = FloatMath.normalQuantile(Draws.uniform(Draws.mix(bits)));
        c.ties.volume[i] = Math.min(MOST, volume);
        c.ties.servingCost[i] =
                (float) rule.serving() * (Math.min(MOST, Rule.lognormal(z, (float) rule.servingSpread())) - 1f);
    }

    private void count(Customers c, Encounters e, int i, int k, int g, float unitCost, boolean top, float months) {
        float years = Math.min(YEARS, months * c.tenure[c.relation(i, g)] / 12f);
        float volume = c.ties.volume[i] * (1f + (float) rule.growth() * years);
        long revenue = FixedPoint.money(e.paid[k] * volume);
        long cost = FixedPoint.money(unitCost * volume) - FixedPoint.money(unitCost);
        long serving = FixedPoint.money(c.ties.servingCost[i] + (float) rule.serving())
                - FixedPoint.money((float) rule.serving());
        c.ties.book(i, e.paid[k] * (volume - 1f), unitCost * (volume - 1f) + c.ties.servingCost[i]);
        int s = c.segment[i];
        e.sums.add(Measure.EXTRA_REVENUE, s, g, revenue - FixedPoint.money(e.paid[k]));
        e.sums.add(Measure.CARE_COST, s, g, cost + serving);
        e.sums.add(Measure.TOP_CUSTOMERS, s, g, top ? 1 : 0);
        long margin = revenue - FixedPoint.money(unitCost * volume) - serving;
        e.sums.add(Measure.TOP_MARGIN, s, g, top ? margin : 0);
        e.sums.add(Measure.MARGIN, s, g, margin);
        e.sums.add(Measure.UNPROFITABLE, s, g, margin < 0 ? 1 : 0);
    }
}
