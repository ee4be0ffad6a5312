package holdfast.market;

import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.SegmentSpec;

/**
 * The world in which a market lives its first periods; from then on its own settings hold, and all that has become stays.
 *
 * @see MarketSpec#before
 */
public final class Before {
    private final MarketSpec world;
    private final int periods;

    /** @param periods how many periods of that world run first, warm-up included */
    Before(MarketSpec world, int periods) {
        this.world = world;
        this.periods = periods;
    }

    public MarketSpec world() {
        return world;
    }

    public int periods() {
        return periods;
    }

    /** What keeps one world from going on as another, as path and reason; null if nothing does. */
    static String[] obstacle(MarketSpec from, MarketSpec to) {
        String same = "it must be the same before the fork and after it";
        if (from.market().customers() != to.market().customers()) {
            return new String[] {"market.customers", same};
        }
        if (from.market().type() != to.market().type()) {
            return new String[] {"market.type", same};
        }
        if (from.market().period() != to.market().period()) {
            return new String[] {"market.period", same};
        }
        if (!from.firms().stream()
                .map(FirmSpec::name)
                .toList()
                .equals(to.firms().stream().map(FirmSpec::name).toList())) {
            return new String[] {
                "firms",
                "the same firms must be there before the fork and after it, in the same order; "
                        + "one that comes later is there from the start, with conduct.enters"
            };
        }
        if (!from.segments().stream()
                .map(SegmentSpec::name)
                .toList()
                .equals(to.segments().stream().map(SegmentSpec::name).toList())) {
            return new String[] {"segments", "the same segments must be there before the fork and after it"};
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Before before && before.periods == periods && before.world.equals(world);
    }

    @Override
    public int hashCode() {
        return 31 * world.hashCode() + periods;
    }

    /** Says when, not what: what the world was is said where it is described. */
    @Override
    public String toString() {
        return "another world for " + periods + " periods";
    }
}
