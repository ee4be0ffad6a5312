package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.snapshot.Snapshot.Frame;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;

/** What two worlds must have in common so that one can go on from the other. */
final class Frames {
    private Frames() {}

    static Frame of(MarketSpec spec) {
        return new Frame(
                spec.market().customers(),
                Parameters.word(spec.market().type()),
                Parameters.word(spec.market().period()),
                spec.horizon().warmUp(),
                spec.firms().stream().map(FirmSpec::name).toList(),
                Opening.names(spec.segments()));
    }

    /**
     * Checks that a world can go on from a snapshot.
     *
     * @throws IllegalArgumentException naming what differs
     */
    static void check(Snapshot from, Frame to, Horizon horizon) {
        Frame was = from.frame();
        same("market.customers", was.customers(), to.customers());
        same("market.type", was.type(), to.type());
        same("market.period", was.period(), to.period());
        same("experiment.warmUp", was.warmUp(), to.warmUp());
        same("firms", was.firms(), to.firms());
        same("segments", was.segments(), to.segments());
        if (from.periods() > horizon.total()) {
            throw new IllegalArgumentException(
                    "experiment.periods: " + from.periods() + " periods have run, the world that"
                            + " goes on ends after " + horizon.total() + " (warm-up included)");
        }
    }

    private static void same(String what, Object was, Object is) {
        if (!was.equals(is)) {
            String firms = what.equals("firms")
                    ? "; a firm that comes later is there from the start, with conduct.enters"
                    : "";
            throw new IllegalArgumentException(what + " was " + was + " and would be " + is
                    + ": a world that goes on must be of the same size" + firms);
        }
    }
}
