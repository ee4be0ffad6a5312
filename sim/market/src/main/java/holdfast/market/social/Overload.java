package holdfast.market.social;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: advertising that is met too often annoys, and costs the trust that it was to win.
 *
 * <p>Equation: exposures x = −ln(1 − reach) in a period; who is met and has more than is tolerated T −= annoyance·(x − tolerated)·T.
 *
 * <p>Source: wear-out and irritation by repetition (Cacioppo and Petty 1979). Reads: reach. Writes: trust. Draws: ANNOYANCE by
 * firm. Off: advertising never annoys.
 */
public final class Overload implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How advertising annoys.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: advertising never annoys.", value = "true")
            boolean off,

            @Parameter(
                    text = "Exposures that are tolerated.",
                    unit = "per period",
                    min = 0,
                    max = 20,
                    value = "0.5",
                    source = "assumption: once in two months")
            double tolerated,

            @Parameter(
                    text = "Share of trust that each further exposure costs.",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    noEffect = 0,
                    source = "assumption; sign: Cacioppo and Petty 1979")
            double annoyance) {
        public Rule {
            Parameters.check(Rule.class, off, tolerated, annoyance);
        }

        /** What is left of trust. @param exposures met in a period */
        float kept(double exposures) {
            return (float) Math.max(0, 1 - annoyance * Math.max(0, exposures - tolerated));
        }
    }

    private final Rule rule;

    public Overload(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.ANNOYANCE);
        for (int g = 0; g < f.count; g++) {
            float kept = rule.kept(f.exposures(g));
            if (kept < 1f) {
                int reach = Draws.threshold((float) now.length().rate(f.get(Lever.REACH, g)));
                for (int i = from; i < to; i++) {
                    boolean met = Draws.below(Draws.keyed(prefix + e.life[i - from], f.key[g]), reach);
                    c.trust[c.belief(i, g)] *= met ? kept : 1f;
                }
            }
        }
    }
}
