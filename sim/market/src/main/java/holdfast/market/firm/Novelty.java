package holdfast.market.firm;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: a new kind of promise is heard by more people than another of the same height, until rivals copy it.
 *
 * <p>Equation: reach becomes 1 − (1 − reach)^(1 + attention · novelty · 2^(−months since it was new/copied)).
 *
 * <p>Source: advertising that is distinctive is noticed (Pieters, Warlop and Wedel 2002: sign); sizes are assumptions.
 *
 * <p>Reads: levers NOVELTY and REACH. Writes: lever REACH. Draws: none. Off: promises have a height and no novelty.
 */
public final class Novelty implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "How new kinds of promises are noticed.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: promises have a height and no novelty.", value = "true")
            boolean off,

            @Parameter(
                    text = "How much more often people meet what is fully new.",
                    unit = "ratio",
                    min = 0,
                    max = 100,
                    value = "2",
                    noEffect = 0,
                    source = "assumption: as with three times the advertisements")
            double attention,

            @Parameter(
                    text = "Time after which rivals have made half of it ordinary.",
                    unit = "months",
                    min = 0.01,
                    max = 1200,
                    value = "6",
                    source = "assumption")
            double copied) {
        public Rule {
            Parameters.check(Rule.class, off, attention, copied);
        }

        /** Reach of a promise. @param novel what is left of its novelty */
        double reach(double reach, double novel) {
            return 1 - StrictMath.pow(1 - reach, 1 + attention * novel);
        }
    }

    private final Rule rule;
    private double[] held;
    private double[] since;

    public Novelty(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Firms f, Clock now) {
        if (held == null) {
            held = new double[f.count];
            since = new double[f.count];
        }
        for (int g = 0; g < f.count; g++) {
            double novelty = f.get(Lever.NOVELTY, g);
            if (novelty > held[g]) {
                since[g] = now.period();
            }
            held[g] = novelty;
            double months = (now.period() - since[g]) * now.length().months();
            double left = novelty * StrictMath.pow(2, -months / rule.copied());
            if (left > 0) {
                f.set(Lever.REACH, g, rule.reach(f.get(Lever.REACH, g), left));
            }
        }
    }

    @Override
    public void carry(Carrier c) {
        held = carried(c, "held", held);
        since = carried(c, "since", since);
    }

    private static double[] carried(Carrier c, String name, double[] column) {
        double[] kept = c.carry(name, column == null ? new double[0] : column);
        return kept.length == 0 ? null : kept;
    }
}
