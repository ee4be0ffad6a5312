package holdfast.market.social;

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
 * Claim: who was let down and says nothing to the firm says it to others, and worse; a firm that listens can answer some of it.
 *
 * <p>Equation: of those let down who did not reach the firm, intensity ·= 1 + louder and opinion −= worse; intensity of those
 * let down ·= 1 − listening.
 *
 * <p>Source: word of mouth in place of complaint (Richins 1983; Watkins and Liu 1996: more private responses in collectivist
 * cultures); sizes are assumptions.
 *
 * <p>Reads: happened, telling, listening. Writes: telling. Draws: none. Off: who is silent to the firm talks like the others.
 */
public final class Venting implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How those talk who say nothing to the firm.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: who is silent to the firm talks like the others.", value = "true")
            boolean off,

            @Parameter(
                    text = "How much louder those are who were let down and did not reach the firm.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "1",
                    noEffect = 0,
                    source = "assumption: twice as loud; sign: Richins 1983")
            double louder,

            @Parameter(
                    text = "How much worse the opinion is that they tell.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption; sign: Watkins and Liu 1996")
            double worse) {
        public Rule {
            Parameters.check(Rule.class, off, louder, worse);
        }
    }

    /** Greatest intensity that a message carries. */
    private static final float MOST = 2f;

    private static final int HEARD = Encounters.COMPLAINED | Encounters.NOTICED;

    private final Rule rule;

    public Venting(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] listening = f.column(Lever.LISTENING);
        for (int i = from; i < to; i++) {
            int k = i - from;
            if ((e.happened[k] & Encounters.LET_DOWN) == 0 || c.telling[i] == Message.SILENCE) {
                continue;
            }
            boolean silent = (e.happened[k] & HEARD) == 0;
            long told = c.telling[i];
            int g = Message.topic(told);
            if (g != e.firm[k]) {
                continue;
            }
            float before = Message.intensity(told);
            float loud = before * (silent ? 1f + (float) rule.louder() : 1f) * (1f - listening[g]);
            float intensity = Math.min(MOST, loud);
            float opinion = FloatMath.clip(Message.opinion(told) - (silent ? (float) rule.worse() : 0f));
            c.telling[i] = Message.pack(g, opinion, Message.trust(told), intensity);
            e.sums.add(Measure.TALK_NEGATIVE, c.segment[i], g, FixedPoint.signed(intensity - before));
        }
    }
}
