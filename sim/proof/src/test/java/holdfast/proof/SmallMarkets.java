package holdfast.proof;

import holdfast.lab.bench.MechanismsOn;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.customer.Dropout;
import holdfast.market.customer.Propensities;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.CareSpec;
import holdfast.market.spec.ConductSpec;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.spec.PeriodLength;
import holdfast.market.spec.SegmentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small markets that together use every mechanism, every network and both ways to buy. */
public final class SmallMarkets {
    private static final Horizon HORIZON = new Horizon(4, 12);

    private SmallMarkets() {}

    /** All of them by name, in a fixed order. */
    public static Map<String, MarketSpec> all() {
        Map<String, MarketSpec> markets = new LinkedHashMap<>();
        markets.put("contractual", contractual(500));
        markets.put("several-blocks", contractual(1_300));
        markets.put("repertoire", repertoire(500));
        markets.put("segments-and-events", segmentsAndEvents(500));
        for (NetworkSpec.Type type : NetworkSpec.Type.values()) {
            if (type != Parameters.defaults(NetworkSpec.class).type()) {
                markets.put("network-" + Parameters.word(type), network(type, 500));
            }
        }
        markets.put("weekly", settings(contractual(500), "period", PeriodLength.WEEK));
        markets.put("later-contractual", later(segmentsAndEvents(500)));
        markets.put("later-repertoire", later(repertoire(500)));
        markets.put("conduct", conduct(500));
        markets.put("buy-till-you-die", buyTillYouDie(500));
        markets.put("one-firm", withFirms(contractual(500), List.of(firms().get(0))));
        return markets;
    }

    /** The few for runs that are slow, such as interpreted ones. */
    public static Map<String, MarketSpec> few() {
        Map<String, MarketSpec> markets = all();
        markets.keySet().retainAll(List.of("contractual", "repertoire", "segments-and-events"));
        return markets;
    }

    /** The same market with every mechanism on that is off unless asked for, and with firms that use their levers. */
    static MarketSpec later(MarketSpec spec) {
        List<FirmSpec> firms = new java.util.ArrayList<>(spec.firms());
        FirmSpec first = firms.get(0);
        for (String lever :
                List.of("complaintEase", "guarantee", "publishedFixes", "cueReading", "listening", "guidance")) {
            first = Parameters.with(first, lever, 0.5);
        }
        firms.set(0, Parameters.with(Parameters.with(first, "basics", 0.55), "delight", 0.8));
        firms.set(1, Parameters.with(firms.get(1), "capacity", 0.2));
        firms.set(1, Parameters.with(firms.get(1), "care", care()));
        firms.set(2, Parameters.with(firms.get(2), "care", care()));
        Rules rules = MechanismsOn.rules(true);
        rules = Parameters.with(rules, "kano", Parameters.with(rules.kano(), "spread", 0.05));
        return settings(withFirms(spec, firms), "rules", rules);
    }

    /** Four firms, every mechanism on that is on unless said otherwise. */
    public static MarketSpec contractual(int customers) {
        MarketSettings market = Parameters.defaults(MarketSettings.class);
        market = Parameters.with(market, "customers", customers);
        market = Parameters.with(market, "rules", MechanismsOn.rules(false));
        return new MarketSpec(market, List.of(), firms(), List.of(), HORIZON);
    }

    public static MarketSpec repertoire(int customers) {
        return settings(contractual(customers), "type", MarketType.REPERTOIRE);
    }

    public static MarketSpec network(NetworkSpec.Type type, int customers) {
        NetworkSpec network = Parameters.with(Parameters.defaults(NetworkSpec.class), "type", type);
        return settings(contractual(customers), "network", network);
    }

    /** Firms that learn and firms that do wrong, one that enters late, and events by country. */
    static MarketSpec conduct(int customers) {
        MarketSpec spec = contractual(customers);
        List<FirmSpec> firms = new java.util.ArrayList<>(spec.firms());
        firms.set(0, with(firms.get(0), "pricing", new LeverPolicy(LeverPolicy.Policy.Q_LEARNING, List.of())));
        firms.set(1, with(firms.get(1), "pricing", new LeverPolicy(LeverPolicy.Policy.LOGIT_BEST_RESPONSE, List.of())));
        firms.set(1, with(firms.get(1), "improving", new LeverPolicy(LeverPolicy.Policy.ROI_LIMITED, List.of())));
        firms.set(2, with(firms.get(2), "promising", new LeverPolicy(LeverPolicy.Policy.CHASE, List.of())));
        ConductSpec wrong = new ConductSpec("far", null, 1, 0.01, 0.8, 0.5, 0.3, 0.5, 0.2);
        firms.set(2, with(with(firms.get(2), "conduct", wrong), "reach", 0.8));
        ConductSpec late = new ConductSpec("far", 3, 0, 0, 0, 0, 0, 0, 0);
        firms.set(3, with(firms.get(3), "conduct", late));
        EventSpec shock = new EventSpec("shock", 4, null, null, Lever.BRAND, EventSpec.Change.ADD, -2, "far", 3.0);
        Rules rules = spec.market().rules();
        for (String name : List.of("boycott", "crisis", "remedies", "turbulence", "overload")) {
            List<Descriptor> all = Parameters.of(Rules.class);
            for (int k = 0; k < all.size(); k++) {
                if (all.get(k).name().equals(name)) {
                    rules = with(rules, name, with((Record) Parameters.get(rules, k), "off", false));
                }
            }
        }
        MarketSpec made = settings(withFirms(spec, firms), "rules", rules);
        return new MarketSpec(made.market(), made.segments(), firms, List.of(shock), made.horizon());
    }

    /** Customers with propensities of their own, who drop out in silence (off unless asked for: closed forms need them alone). */
    static MarketSpec buyTillYouDie(int customers) {
        MarketSpec spec = repertoire(customers);
        Rules rules = spec.market().rules();
        rules = with(rules, "dropout", new Dropout.Rule(false, 0.8, 2.4));
        rules = with(rules, "propensities", new Propensities.Rule(false, 1.3));
        return settings(spec, "rules", rules);
    }

    private static <R extends Record> R with(R record, String name, Object value) {
        return Parameters.with(record, name, value);
    }

    static MarketSpec segmentsAndEvents(int customers) {
        MarketSpec spec = contractual(customers);
        List<SegmentSpec> segments = List.of(
                new SegmentSpec("bargain-hunters", 0.4, 0.8, 1.6, 1, 0.7, 0.8, 1.5, 1, 1),
                new SegmentSpec("settled", 0.6, 1.1, 0.7, 1.2, 1.3, 1.4, 0.6, 1, 1));
        List<EventSpec> events = List.of(
                new EventSpec("sale", 3, 6, "acme", Lever.PRICE, EventSpec.Change.MULTIPLY, 0.8),
                new EventSpec("outage", 7, 8, null, Lever.FAILURE_RATE, EventSpec.Change.SET, 0.5));
        LeverPolicy steps = new LeverPolicy(
                LeverPolicy.Policy.SCHEDULE, List.of(new LeverPolicy.Step(2, 0.9), new LeverPolicy.Step(9, 0.7)));
        List<FirmSpec> firms = new java.util.ArrayList<>(spec.firms());
        firms.set(1, Parameters.with(firms.get(1), "promising", steps));
        return new MarketSpec(spec.market(), segments, firms, events, spec.horizon());
    }

    /** The same market with other firms. */
    public static MarketSpec withFirms(MarketSpec spec, List<FirmSpec> firms) {
        return new MarketSpec(spec.market(), spec.segments(), firms, spec.events(), spec.horizon());
    }

    /** The same market with other segments. */
    public static MarketSpec withSegments(MarketSpec spec, List<SegmentSpec> segments) {
        return new MarketSpec(spec.market(), segments, spec.firms(), spec.events(), spec.horizon());
    }

    /** The same market with one setting replaced. */
    public static MarketSpec settings(MarketSpec spec, String name, Object value) {
        MarketSettings market = Parameters.with(spec.market(), name, value);
        return new MarketSpec(market, spec.segments(), spec.firms(), spec.events(), spec.horizon());
    }

    /** Care that uses every lever. */
    private static CareSpec care() {
        return new CareSpec(
                CareSpec.Relationship.PROACTIVE,
                0.05,
                0.2,
                0.2,
                true,
                6,
                0.1,
                0.1,
                0.2,
                0.2,
                1.1,
                0.1,
                2,
                0.05,
                0.3,
                0.5,
                0.5,
                0.5,
                0.12,
                0.5,
                0.5,
                3,
                0.5,
                0.5,
                0.5);
    }

    private static List<FirmSpec> firms() {
        return List.of(
                firm("acme", 0.76, 0.84, 1.0, 0.3),
                firm("birch", 0.80, 0.80, 1.125, 0.2),
                firm("cedar", 0.72, 0.74, 0.875, 0.25),
                firm("dune", 0.78, 0.70, 1.0, 0.1));
    }

    /** A firm that differs from the defaults in what tells firms apart most. */
    public static FirmSpec firm(String name, double quality, double promise, double price, double reach) {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", name);
        firm = Parameters.with(firm, "quality", quality);
        firm = Parameters.with(firm, "promise", promise);
        firm = Parameters.with(firm, "price", price);
        firm = Parameters.with(firm, "newcomerPrice", price * 0.95);
        firm = Parameters.with(firm, "loyaltyPrice", price * 0.98);
        firm = Parameters.with(firm, "failureRate", 0.1);
        return Parameters.with(firm, "reach", reach);
    }
}
