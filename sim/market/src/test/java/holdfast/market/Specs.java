package holdfast.market;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.CareSpec;
import holdfast.market.spec.ConductSpec;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.SalesSpec;
import holdfast.market.spec.SegmentSpec;
import java.util.ArrayList;
import java.util.List;

/** Short ways to say what a test's market is like; everything unsaid has its default, so tests say all that they rest on. */
public final class Specs {
    /** All mechanisms that can be off. */
    public static final List<String> MECHANISMS = Parameters.of(Rules.class).stream()
            .filter(d -> Parameters.of(d.type().asSubclass(Record.class)).stream()
                    .anyMatch(inner -> inner.name().equals("off")))
            .map(Descriptor::name)
            .toList();

    private Specs() {}

    /** A record of defaults with some components replaced: name, value, name, value and so on. */
    public static <R extends Record> R rule(Class<R> type, Object... changes) {
        R record = Parameters.defaults(type);
        for (int k = 0; k < changes.length; k += 2) {
            record = Parameters.with(record, (String) changes[k], changes[k + 1]);
        }
        return record;
    }

    public static FirmSpec firm(String name, Object... changes) {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", name);
        for (int k = 0; k < changes.length; k += 2) {
            firm = Parameters.with(firm, (String) changes[k], changes[k + 1]);
        }
        return firm;
    }

    public static SegmentSpec segment(String name, double share, Object... changes) {
        SegmentSpec segment = new SegmentSpec(name, share, 1, 1, 1, 1, 1, 1, 1, 1);
        for (int k = 0; k < changes.length; k += 2) {
            segment = Parameters.with(segment, (String) changes[k], changes[k + 1]);
        }
        return segment;
    }

    /** A market without warm-up. */
    public static MarketSpec market(int customers, int periods, FirmSpec... firms) {
        MarketSettings settings = Parameters.with(Parameters.defaults(MarketSettings.class), "customers", customers);
        return new MarketSpec(settings, List.of(), List.of(firms), List.of(), new Horizon(0, periods));
    }

    /** A copy with values at paths replaced, for example {@code "market.rules.choice.price", 2.0}. */
    public static MarketSpec with(MarketSpec spec, Object... changes) {
        MarketSpec changed = spec;
        for (int k = 0; k < changes.length; k += 2) {
            changed = at(changed, ((String) changes[k]).split("\\."), 0, changes[k + 1]);
        }
        return changed;
    }

    /** A copy with parameters of mechanisms replaced, for example {@code "utility.price", 2.0}. */
    public static MarketSpec rules(MarketSpec spec, Object... changes) {
        Object[] full = changes.clone();
        for (int k = 0; k < full.length; k += 2) {
            full[k] = "market.rules." + full[k];
        }
        return with(spec, full);
    }

    /** A copy in which all mechanisms are off but those named. */
    public static MarketSpec only(MarketSpec spec, String... on) {
        MarketSpec changed = spec;
        for (String mechanism : MECHANISMS) {
            changed = rules(changed, mechanism + ".off", !List.of(on).contains(mechanism));
        }
        return changed;
    }

    /** A copy in which no mechanism is off, not even those that are off unless asked for. */
    public static MarketSpec everything(MarketSpec spec) {
        return only(spec, MECHANISMS.toArray(String[]::new));
    }

    /** Conduct that uses every lever of it. */
    public static ConductSpec conduct() {
        return rule(
                ConductSpec.class,
                "offence",
                0.8,
                "scandal",
                0.4,
                "remedy",
                0.5,
                "turbulence",
                0.5,
                "openness",
                0.2,
                "qualityCost",
                0.5,
                "contactCost",
                0.01);
    }

    /** Sales that use every lever. */
    public static SalesSpec sales() {
        return rule(
                SalesSpec.class,
                "places",
                0.2,
                "contact",
                0.5,
                "keyFocus",
                0.5,
                "favours",
                0.5,
                "strength",
                0.5,
                "shaping",
                0.5,
                "refuseBelow",
                0.3,
                "novelty",
                0.5,
                "promiseTiering",
                0.2);
    }

    /** Care that uses every lever, with changes. */
    public static CareSpec care(Object... changes) {
        CareSpec care = rule(
                CareSpec.class,
                "relationship",
                CareSpec.Relationship.ACCOUNTABLE,
                "points",
                0.05,
                "social",
                0.3,
                "structural",
                0.2,
                "contractMonths",
                6.0,
                "contractPenalty",
                0.1,
                "saveDiscount",
                0.1,
                "winBackDiscount",
                0.2,
                "poachDiscount",
                0.2,
                "pay",
                1.1,
                "turnover",
                0.1,
                "tiering",
                0.05,
                "foresight",
                0.3,
                "correction",
                0.5,
                "recommending",
                0.5,
                "dealerMargin",
                0.12,
                "stageCare",
                0.5,
                "walletContact",
                0.5,
                "maturity",
                3.0,
                "agitation",
                1.0,
                "newDemand",
                1.0,
                "lockIn",
                0.5,
                "alarmContact",
                0.5);
        for (int k = 0; k < changes.length; k += 2) {
            care = Parameters.with(care, (String) changes[k], changes[k + 1]);
        }
        return care;
    }

    public static MarketSpec event(MarketSpec spec, EventSpec event) {
        List<EventSpec> events = new ArrayList<>(spec.events());
        events.add(event);
        return with(spec, "events", events);
    }

    private static <R extends Record> R at(R record, String[] path, int depth, Object value) {
        String name = path[depth];
        if (depth == path.length - 1) {
            return Parameters.with(record, name, value);
        }
        List<Descriptor> all = Parameters.of(record.getClass());
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name)) {
                return Parameters.with(record, name, at((Record) Parameters.get(record, k), path, depth + 1, value));
            }
        }
        throw new IllegalArgumentException("no component " + name);
    }
}
