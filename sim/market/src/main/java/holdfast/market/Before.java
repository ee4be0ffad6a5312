package holdfast.market;

import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.SegmentSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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

    /** What keeps one world from going on as another, and what to do about it; null if nothing does. */
    static String[] obstacle(MarketSpec from, MarketSpec to) {
        String later = "a firm that comes later is there from the start, with conduct.enters";
        String[][] obstacles = {
            differ("market.customers", from.market().customers(), to.market().customers(), "set it for all arms"),
            differ("market.type", from.market().type(), to.market().type(), "set it for all arms"),
            differ("market.period", from.market().period(), to.market().period(), "set it for all arms"),
            differ("firms", names(from.firms(), FirmSpec::name), names(to.firms(), FirmSpec::name), later),
            differ(
                    "segments",
                    names(from.segments(), SegmentSpec::name),
                    names(to.segments(), SegmentSpec::name),
                    "segments of all arms have the same names, in the same order"),
        };
        return Arrays.stream(obstacles).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String[] differ(String path, Object from, Object to, String help) {
        return from.equals(to)
                ? null
                : new String[] {path + " is " + from + " before the fork and " + to + " after it", help};
    }

    private static <T> List<String> names(List<T> list, Function<T, String> name) {
        return list.stream().map(name).toList();
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
