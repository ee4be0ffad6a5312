package holdfast.market.relation;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: being served by a friend is part of the service, and makes a small shortfall look smaller; a large one it does not
 * excuse.
 *
 * <p>Equation: perceived += warmth · friendship; where it then lies below expectation by less than latitude, the shortfall
 * is multiplied by 1 − excuse · friendship.
 *
 * <p>Source: commercial friendship and satisfaction (Price and Arnould 1999; signs only). Friendship as a bond acts in
 * switching cost alone; this is friendship as company.
 *
 * <p>Reads: friendship, expectation. Writes: perceived. Draws: none. Off: a friend serves like anybody. Repertoire markets
 * have none.
 */
public final class FriendlyService implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What a friend makes of service.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: a friend serves like anybody.", value = "true")
            boolean off,

            @Parameter(
                    text = "What a full friendship adds to perceived performance.",
                    unit = "performance",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "assumption: less than one spread of service")
            double warmth,

            @Parameter(
                    text = "Share of a small shortfall that a full friend excuses.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    noEffect = 0,
                    source = "assumption")
            double excuse,

            @Parameter(
                    text = "Shortfall from which nothing is excused.",
                    unit = "performance",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "as the latitude of assimilation (rules.perception)")
            double latitude) {
        public Rule {
            Parameters.check(Rule.class, off, warmth, excuse, latitude);
        }

        /** Performance as perceived by a friend. */
        float seen(float perceived, float expected, float friendship) {
            float seen = perceived + (float) warmth * friendship;
            float shortfall = expected - seen;
            float excused = expected - shortfall * (1f - (float) excuse * friendship);
            int within = -(FloatMath.below(0f, shortfall) & FloatMath.below(shortfall, (float) latitude));
            int bits = Float.floatToRawIntBits(seen);
            return Float.intBitsToFloat(bits ^ (bits ^ Float.floatToRawIntBits(excused)) & within);
        }
    }

    private final Rule rule;

    public FriendlyService(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g >= 0 && g == c.provider[i]) {
                e.perceived[k] = rule.seen(e.perceived[k], c.expectation[c.belief(i, g)], c.ties.friendship[i]);
            }
        }
    }
}
