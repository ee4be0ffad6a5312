package holdfast.market.customer;

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

/**
 * Claim: a bad mood lasts and makes neutral acts look hostile; skilled staff take the edge off it.
 *
 * <p>Equation: m ← persistence·m + √(1 − persistence²)·z once a period; perceived += spread·(1 − staffSkill)·m.
 *
 * <p>Source: mood and service encounters (Gardner 1985; Mattila and Enz 2002: displayed emotion and evaluation); sizes are
 * assumptions.
 *
 * <p>Reads: mood, staffSkill. Writes: mood, perceived. Draws: MOOD. Off: moods do not last; those of the day are in
 * delivery.moodSpread.
 */
public final class Mood implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Moods that last.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: moods do not last.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of a mood that is left after a period.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    source = "assumption: half is gone after two months")
            double persistence,

            @Parameter(
                    text = "Spread of perceived performance by mood.",
                    min = 0,
                    max = 1,
                    value = "0.06",
                    noEffect = 0,
                    source = "assumption: a little less than the service spread")
            double spread) {
        public Rule {
            Parameters.check(Rule.class, off, persistence, spread);
        }

        /** Next mood, standard normal if z and the mood are. */
        float next(float mood, float z) {
            float p = (float) persistence;
            return p * mood + (float) Math.sqrt(1f - p * p) * z;
        }
    }

    private final Rule rule;

    public Mood(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] skill = f.column(Lever.STAFF_SKILL);
        float spread = (float) rule.spread();
        if (e.pass == 0) {
            float[] z = e.scratch.found;
            Draws.fill(now.draws(Stream.MOOD), e.life, e.bits, to - from);
            for (int k = 0; k < to - from; k++) {
                e.scratch.given[k] = Draws.uniform(e.bits[k]);
            }
            FloatMath.normalQuantiles(e.scratch.given, z, e.scratch.tail, to - from);
            for (int k = 0; k < to - from; k++) {
                c.mood[from + k] = rule.next(c.mood[from + k], z[k]);
            }
        }
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0) {
                e.perceived[k] = FloatMath.clip(e.perceived[k] + spread * (1f - skill[e.firm[k]]) * c.mood[i]);
            }
        }
    }
}
