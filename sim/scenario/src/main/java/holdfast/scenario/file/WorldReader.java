package holdfast.scenario.file;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.SegmentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of one world to its specification. */
final class WorldReader {
    private final Problems problems;
    private final Horizon horizon;

    WorldReader(Problems problems, Horizon horizon) {
        this.problems = problems;
        this.horizon = horizon;
    }

    /**
     * A world as far as it could be read.
     *
     * @param spec its specification, null if there was a problem
     * @param sketch as much of it as decides its size in memory, null if not even that is known
     */
    record World(MarketSpec spec, MarketSpec sketch) {}

    /** The part of a file or of an arm that speaks of a world. */
    static Node.Mapping of(Node.Mapping tree) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(tree.entries());
        entries.keySet().retainAll(Layout.names(Layout.WORLD));
        return new Node.Mapping(entries, tree.mark());
    }

    /** Reads a world. @param prefix before the paths of origins */
    @SuppressWarnings("unchecked")
    World read(Node.Mapping world, String prefix, Map<String, String> origins) {
        List<String> names = NamedList.names(world.get("firms"));
        Binder binder = new Binder(problems, new References(problems, names, List.of(), List.of(), 0));
        Object[] parts = binder.components(MarketSpec.class, world, "", Map.of("horizon", horizon));
        binder.origins().forEach((path, origin) -> origins.put(prefix + path, origin));
        WorldRules rules = new WorldRules(world, problems);
        boolean sound = rules.check(
                (MarketSettings) parts[0], (List<SegmentSpec>) parts[1], (List<FirmSpec>) parts[2], (List<EventSpec>)
                        parts[3]);
        MarketSpec spec = sound && Binder.complete(MarketSpec.class, parts)
                ? binder.create(MarketSpec.class, world, parts)
                : null;
        return new World(spec, spec != null ? spec : sketch((MarketSettings) parts[0], (List<FirmSpec>) parts[2]));
    }

    private MarketSpec sketch(MarketSettings market, List<FirmSpec> firms) {
        FirmSpec any = Parameters.with(Parameters.defaults(FirmSpec.class), "name", "any");
        return market == null
                ? null
                : new MarketSpec(market, List.of(), firms == null ? List.of(any) : firms, List.of(), horizon);
    }
}
