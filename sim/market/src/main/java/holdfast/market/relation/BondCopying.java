package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.Arrays;
import java.util.List;

/**
 * Claim: rivals copy bonds, points within months, personal contact within a year or two, systems only after years.
 *
 * <p>Equation: a firm that copies offers at least what the best rival offered a lag ago, at each level with a lag of its own.
 *
 * <p>Source: order of the levels (Berry and Parasuraman 1991); lags are assumptions.
 *
 * <p>Reads: levers of all firms. Writes: levers POINTS, SOCIAL and STRUCTURAL of firms that copy. Draws: none. Off: nobody
 * copies.
 */
public final class BondCopying implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "How fast rivals copy bonds.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody copies.", value = "true")
            boolean off,

            @Parameter(
                    text = "Time until points are copied.",
                    unit = "months",
                    min = 0,
                    max = 1200,
                    value = "3",
                    source = "assumption: a few months")
            double points,

            @Parameter(
                    text = "Time until personal contact is copied.",
                    unit = "months",
                    min = 0,
                    max = 1200,
                    value = "18",
                    source = "assumption: people have to be found and trained")
            double social,

            @Parameter(
                    text = "Time until systems are copied.",
                    unit = "months",
                    min = 0,
                    max = 1200,
                    value = "48",
                    source = "assumption: years")
            double structural) {
        public Rule {
            Parameters.check(Rule.class, off, points, social, structural);
        }
    }

    private static final Lever[] BONDS = {Lever.POINTS, Lever.SOCIAL, Lever.STRUCTURAL};

    private final double[] lagMonths;
    private final boolean[] copies;
    /** [bond][period modulo lag × firm] What was offered of a firm's own accord. */
    private final double[][] history = new double[BONDS.length][0];

    public BondCopying(Rule rule, List<FirmSpec> firms) {
        lagMonths = new double[] {rule.points(), rule.social(), rule.structural()};
        copies = new boolean[firms.size()];
        for (int f = 0; f < copies.length; f++) {
            copies[f] = firms.get(f).care().copies();
        }
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("history", history);
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int b = 0; b < BONDS.length; b++) {
            int lag = now.length().periods(lagMonths[b]);
            if (history[b].length != lag * firms.count) {
                history[b] = new double[lag * firms.count];
            }
            int at = now.period() % lag * firms.count;
            double[] then = Arrays.copyOfRange(history[b], at, at + firms.count);
            for (int f = 0; f < firms.count; f++) {
                history[b][at + f] = firms.get(BONDS[b], f);
            }
            for (int f = 0; f < firms.count; f++) {
                if (copies[f]) {
                    firms.set(BONDS[b], f, copied(history[b][at + f], then, f));
                }
            }
        }
    }

    /** The own offer or the best that a rival made then, whichever is more. */
    static double copied(double own, double[] then, int self) {
        double most = own;
        for (int f = 0; f < then.length; f++) {
            most = f == self ? most : Math.max(most, then[f]);
        }
        return most;
    }
}
