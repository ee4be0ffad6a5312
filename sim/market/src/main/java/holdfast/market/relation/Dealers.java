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
 * Claim: a maker who sells through dealers has two kinds of customers: what the end user gets passes through a dealer, who serves
 * as he is content himself.
 *
 * <p>Equation: dealer's satisfaction D = 0.6 + response · (margin − usual) + spread · z, within 0 to 1, z normal by firm and dealer;
 * performance += service · (D − 0.6). The margin (a lever) is a share of the price that the maker pays. Each customer has one dealer
 * of every firm, drawn for life.
 *
 * <p>Source: dealers and users as two groups of customers of a car maker (practice); the link from those who serve to those who are
 * served as in the service-profit chain (Heskett et al. 1994). Sizes are assumptions.
 *
 * <p>Reads: firm, paid. Writes: delivered, perceived, earned. Draws: DEALER. Off: makers sell to users themselves.
 */
public final class Dealers implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Dealers between maker and user.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: makers sell to users themselves.", value = "true")
            boolean off,

            @Parameter(
                    text = "Dealers of each firm.",
                    unit = "dealers",
                    min = 1,
                    max = 10000,
                    value = "50",
                    source = "assumption")
            int dealers,

            @Parameter(
                    text = "Margin at which a dealer is as content as is usual.",
                    unit = "share of the price",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: about what car dealers have of a list price")
            double usual,

            @Parameter(
                    text = "How much more content a dealer is for more margin.",
                    unit = "satisfaction per share of the price",
                    min = 0,
                    max = 100,
                    value = "3",
                    noEffect = 0,
                    source = "assumption: three points of margin make a tenth")
            double response,

            @Parameter(
                    text = "How far dealers of one firm differ, standard deviation.",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption")
            double spread,

            @Parameter(
                    text = "What a fully content dealer adds to performance over one who is not at all.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "as rules.employees: those who serve pass on how they fare")
            double service) {
        public Rule {
            Parameters.check(Rule.class, off, dealers, usual, response, spread, service);
        }

        /** Satisfaction of a dealer. */
        float content(float margin, float z) {
            return FloatMath.clip(USUAL + (float) response * (margin - (float) usual) + (float) spread * z);
        }
    }

    /** Satisfaction at which service is as it would be without dealers. */
    private static final float USUAL = 0.6f;

    private static final long DEALER = 0x632BE59BD9B4E019L;

    private final Rule rule;
    private final long draws;
    /** [firm · dealers + dealer] How much more content a dealer is than the usual one, standard normal; drawn at first use. */
    private float[] temper;

    public Dealers(Rule rule, long seed) {
        this.rule = rule;
        this.draws = Draws.prefix(seed, Stream.DEALER, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] margin = f.column(Lever.DEALER_MARGIN);
        temper = temper == null ? tempers(f) : temper;
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0) {
                long whose = Draws.keyed(draws + e.life[k], f.key[g]);
                int dealer = (int) ((whose >>> 33) % rule.dealers());
                float content = rule.content(margin[g], temper[g * rule.dealers() + dealer]);
                float lift = (float) rule.service() * (content - USUAL);
                float x = FloatMath.clip(e.delivered[k] + lift);
                e.perceived[k] += x - e.delivered[k];
                e.delivered[k] = x;
                float cost = margin[g] * e.paid[k];
                int cell = e.sums.cell(c.segment[i], g);
                e.sums.sum[cell + Measure.DEALER_SATISFACTION.ordinal()] += FixedPoint.fraction(content);
                e.sums.sum[cell + Measure.CARE_COST.ordinal()] += FixedPoint.money(cost);
                c.ties.book(i, 0f, cost);
            }
        }
    }

    private float[] tempers(Firms f) {
        float[] tempers = new float[f.count * rule.dealers()];
        for (int j = 0; j < tempers.length; j++) {
            long dealer = j % rule.dealers() + 1;
            long bits = Draws.mix(draws + f.key[j / rule.dealers()] + dealer * DEALER);
            tempers[j] = FloatMath.normalQuantile(Draws.uniform(bits));
        }
        return tempers;
    }
}
