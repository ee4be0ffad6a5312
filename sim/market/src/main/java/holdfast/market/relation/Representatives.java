package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.observe.Reason;
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
 * Claim: who serves a customer may leave; the friendship leaves too, and where the representative goes to a rival some
 * customers follow.
 *
 * <p>Equation: a firm has {@code number} representatives, each with an equal part of its customers; each leaves with the
 * firm's turnover. Friendship is then multiplied by 1 − 1/breadth, where breadth people know the customer; offers are
 * compared; the firm's appeal falls by {@code unsettled}, and with chance {@code toRival} one rival gains follow · the
 * friendship lost.
 *
 * <p>Source: loyalty owned by the salesperson is at risk when the salesperson leaves (Palmatier et al. 2007); sizes are
 * assumptions.
 *
 * <p>Reads: friendship, tenure, aware. Writes: friendship, switchingCost, happened, appeal, appealCause, aware. Draws:
 * STAFF_LEAVES by firm and representative. Off: staff stay for ever. Repertoire markets have none.
 */
public final class Representatives implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Staff who leave, and who follows.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: staff stay for ever.", value = "true")
            boolean off,

            @Parameter(
                    text = "Representatives of a firm.",
                    unit = "people",
                    min = 1,
                    max = 10000,
                    value = "50",
                    source = "assumption: some dozens of customers each in a market of ten thousand")
            int number,

            @Parameter(
                    text = "Chance that one who leaves goes to a rival.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double toRival,

            @Parameter(
                    text = "Appeal of the new firm to a full friend.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "3",
                    noEffect = 0,
                    source = "assumption: more than the effort of switching")
            double follow,

            @Parameter(
                    text = "Appeal that the firm loses with a representative.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: uncertainty about who comes next")
            double unsettled) {
        public Rule {
            Parameters.check(Rule.class, off, number, toRival, follow, unsettled);
        }

        /** Share of a friendship that leaves with one of the people who know the customer. */
        static float lost(float breadth) {
            return 1f / Math.max(1f, breadth);
        }
    }

    private static final long REPRESENTATIVE = 0x2545F4914F6CDD1DL;
    private static final long DESTINATION = 0x5851F42D4C957F2DL;

    private final Rule rule;

    /** Weight of friendship in switching cost. */
    private final float bond;

    public Representatives(Rule rule, double bond) {
        this.rule = rule;
        this.bond = (float) bond;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.STAFF_LEAVES);
        float[] turnover = f.column(Lever.TURNOVER);
        float months = (float) now.length().months();
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            if (g < 0) {
                continue;
            }
            long served = Long.remainderUnsigned(Draws.mix(e.life[i - from] + f.key[g]), rule.number());
            long base = prefix + f.key[g] + (served + 1) * REPRESENTATIVE;
            if (Draws.uniform(Draws.at(base)) < Math.min(1f, months * turnover[g])) {
                leaves(c, f, e, i, i - from, g, base);
            }
        }
    }

    private void leaves(Customers c, Firms f, Encounters e, int i, int k, int g, long base) {
        float lost = c.ties.friendship[i] * Rule.lost(f.column(Lever.TIE_BREADTH)[g]);
        c.ties.friendship[i] -= lost;
        e.switchingCost[k] = Math.max(0f, e.switchingCost[k] - bond * lost);
        e.happened[k] |= Encounters.PROMPTED;
        e.appeal[g][k] -= (float) rule.unsettled();
        e.appealCause[k] = (byte) Reason.STAFF_DEPARTURE.ordinal();
        long draw = Draws.at(base + DESTINATION);
        if (f.count > 1 && Draws.uniform(draw) < rule.toRival()) {
            int rival = rival(f, g, base);
            c.aware[i] |= 1L << rival;
            e.appeal[rival][k] += (float) rule.follow() * lost;
        }
        e.sums.add(Measure.STAFF_LOST, c.segment[i], g, 1);
    }

    /** The rival of the luckiest draw: neither its position nor that of others matters. */
    private static int rival(Firms f, int g, long base) {
        int rival = g;
        float least = 2f;
        for (int h = 0; h < f.count; h++) {
            float u = h == g ? 2f : Draws.uniform(Draws.at(base + f.key[h] + 1));
            if (u < least) {
                least = u;
                rival = h;
            }
        }
        return rival;
    }
}
