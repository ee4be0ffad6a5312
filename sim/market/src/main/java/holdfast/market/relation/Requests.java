package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
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
 * Claim: a request that is refused displeases at once; one that is accepted pleases at once, and displeases more, and costs trust, if
 * it cannot be kept later.
 *
 * <p>Equation: a request comes with chance rate and can be kept with chance q, uniform; the firm refuses where q is below its limit. Performance
 * −= refused, or += accepted; a period later, with chance 1 − q, performance −= broken and T −= breach · T.
 *
 * <p>Source: the dilemma of promising (practitioners); that broken is worse than refused: promises and trust (Schlesinger and Heskett 1991:
 * shape). Sizes are assumptions.
 *
 * <p>Reads: firm, tenure, publishedLimit. Writes: delivered, perceived, trust. Draws: REQUEST by firm, of this period and the one before. Off:
 * nobody asks for anything.
 */
public final class Requests implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What is promised to single customers on request.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody asks for anything.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance of a request.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption: two or three in a year")
            double rate,

            @Parameter(
                    text = "Performance lost by a refusal.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: a little more than the spread of service")
            double refused,

            @Parameter(
                    text = "Performance gained by an acceptance.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    source = "assumption: half of what a refusal costs, as gains weigh half")
            double accepted,

            @Parameter(
                    text = "Performance lost by a promise that is broken.",
                    min = 0,
                    max = 1,
                    value = "0.35",
                    source = "as a service failure (rules.delivery.severity)")
            double broken,

            @Parameter(
                    text = "Share of trust lost by it.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: as a promise kept by 0.2 too little")
            double breach) {
        public Rule {
            Parameters.check(Rule.class, off, rate, refused, accepted, broken, breach);
        }

        /** What the answer to a request does to performance at once. @param q chance that it can be kept */
        float answer(float q, float limit) {
            return (float) (q < limit ? -refused : accepted);
        }
    }

    private static final long KEPT = 0x632BE59BD9B4E019L;
    private final Rule rule;

    public Requests(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float rate = (float) now.length().rate(rule.rate());
        float[] limit = f.column(Lever.REFUSE_BELOW);
        long today = now.draws(Stream.REQUEST);
        long before = Draws.prefix(now.seed(), Stream.REQUEST, now.period() - 1);
        int some = e.pass > 0 ? 0 : asking(e, f, today, before, Draws.threshold(rate), to - from);
        for (int n = 0; n < some; n++) {
            int k = e.some[n];
            int i = from + k;
            int g = e.firm[k];
            float change = 0f;
            long bits = request(today + e.life[k] + f.key[g]);
            if (Draws.uniform(bits) < rate) {
                float q = Draws.uniformLow(bits);
                change += rule.answer(q, limit[g]);
                e.sums.add(Measure.REFUSED, c.segment[i], g, q < limit[g] ? 1 : 0);
            }
            if (c.tenure[c.relation(i, g)] > 0 && broken(before + e.life[k] + f.key[g], rate, f.publishedLimit[g])) {
                change -= (float) rule.broken();
                c.trust[c.belief(i, g)] *= 1f - (float) rule.breach();
                e.sums.add(Measure.BROKEN, c.segment[i], g, 1);
            }
            float x = FloatMath.clip(e.delivered[k] + change);
            e.perceived[k] += x - e.delivered[k];
            e.delivered[k] = x;
        }
    }

    /** Writes down, without a branch, who asks for something or did so a period before, and returns how many. */
    private static int asking(Encounters e, Firms f, long today, long before, int rate, int count) {
        int some = 0;
        for (int k = 0; k < count; k++) {
            int g = e.firm[k];
            long at = e.life[k] + f.key[Math.max(g, 0)];
            boolean asks = Draws.below(request(today + at), rate) | Draws.below(request(before + at), rate);
            e.some[some] = k;
            some += asks & g >= 0 ? 1 : 0;
        }
        return some;
    }

    /** Whether a request is made, and how well it can be kept: looked at when it is made, and again a period later. */
    private static long request(long base) {
        return Draws.at(base);
    }

    /** True if a request of the period before was accepted and is not kept. */
    private static boolean broken(long base, float rate, float limit) {
        long bits = request(base);
        float q = Draws.uniformLow(bits);
        return Draws.uniform(bits) < rate && q >= limit && Draws.uniform(Draws.at(base + KEPT)) >= q;
    }
}
