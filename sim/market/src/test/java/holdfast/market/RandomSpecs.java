package holdfast.market;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.spec.PeriodLength;
import holdfast.market.spec.PurchaseSpec;
import holdfast.market.spec.SegmentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Random markets: any number of firms and segments, both types, all networks and period lengths, mechanisms off, or on, at random. */
public final class RandomSpecs {
    private final SplittableRandom random;

    public RandomSpecs(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Checks {@code count} markets, every other one extreme; a failure says which one it was. */
    public static void each(long seed, int count, Consumer<MarketSpec> check) {
        RandomSpecs random = new RandomSpecs(seed);
        for (int n = 0; n < count; n++) {
            MarketSpec spec = n % 2 == 0 ? random.next() : random.extreme();
            try {
                check.accept(spec);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("market " + n + " of seed " + seed + ": " + e.getMessage() + "\n" + spec, e);
            }
        }
    }

    /** A market of ordinary values. */
    public MarketSpec next() {
        int firms = random.nextInt(4) == 0 ? 1 + random.nextInt(64) : 1 + random.nextInt(6);
        MarketType type = one(MarketType.values());
        PeriodLength length = one(PeriodLength.values());
        double rate = Math.min(60, random.nextDouble(0.1, 3) / length.months());
        MarketSettings settings = new MarketSettings(
                1 + random.nextInt(900),
                length,
                type,
                new PurchaseSpec(rate, random.nextBoolean() ? 0 : random.nextDouble(0.3, 5)),
                new NetworkSpec(
                        one(NetworkSpec.Type.values()),
                        random.nextInt(12),
                        random.nextDouble(),
                        random.nextDouble(2, 5)),
                rules());
        Horizon horizon = new Horizon(random.nextInt(4), 4 + random.nextInt(8));
        return new MarketSpec(settings, segments(), firms(firms), List.of(), horizon);
    }

    /** A market in which parameters of mechanisms lie anywhere in their ranges, often at an end. */
    public MarketSpec extreme() {
        MarketSpec spec = next();
        for (Descriptor mechanism : Parameters.of(Rules.class)) {
            for (Descriptor d : Parameters.of(mechanism.type().asSubclass(Record.class))) {
                if (d.numeric() && random.nextInt(3) == 0) {
                    double min = d.about().min();
                    double max = d.about().max();
                    double value = random.nextInt(3) == 0 ? min : random.nextBoolean() ? max : between(min, max);
                    Object boxed = d.whole() ? (Object) (int) value : (Object) value;
                    spec = Specs.rules(spec, mechanism.name() + "." + d.name(), boxed);
                }
            }
        }
        return spec;
    }

    private Rules rules() {
        Rules rules = Parameters.defaults(Rules.class);
        List<Descriptor> all = Parameters.of(Rules.class);
        for (int k = 0; k < all.size(); k++) {
            String name = all.get(k).name();
            if (Specs.MECHANISMS.contains(name) && random.nextInt(6) == 0) {
                boolean off = !all.get(k).about().later();
                rules = Parameters.with(rules, name, Parameters.with((Record) Parameters.get(rules, k), "off", off));
            }
        }
        return rules;
    }

    private List<SegmentSpec> segments() {
        int count = 1 + random.nextInt(5);
        List<SegmentSpec> segments = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            double share = s < count - 1 ? 1.0 / count : 1 - (count - 1) * (1.0 / count);
            segments.add(Specs.segment(
                    "s" + s,
                    share,
                    "qualityWeight",
                    random.nextDouble(0.5, 2),
                    "priceWeight",
                    random.nextDouble(0.5, 2),
                    "switchingCost",
                    random.nextDouble(0, 3),
                    "deliberation",
                    random.nextDouble(0, 5)));
        }
        return segments;
    }

    private List<FirmSpec> firms(int count) {
        List<FirmSpec> firms = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            firms.add(Specs.firm(
                    "f" + f,
                    "quality",
                    random.nextDouble(0.4, 1),
                    "promise",
                    random.nextDouble(0.4, 1),
                    "price",
                    random.nextDouble(0.5, 1.5),
                    "newcomerPrice",
                    random.nextBoolean() ? null : (Object) random.nextDouble(0.4, 1),
                    "loyaltyPrice",
                    random.nextBoolean() ? null : (Object) random.nextDouble(0.4, 1),
                    "serviceSpread",
                    random.nextDouble(0, 0.3),
                    "failureRate",
                    random.nextDouble(0, 0.2),
                    "reach",
                    random.nextDouble(),
                    "acquisitionCost",
                    random.nextDouble(0, 1),
                    "initialShare",
                    random.nextDouble(0.1, 2)));
        }
        return firms;
    }

    private double between(double min, double max) {
        return min == max ? min : random.nextDouble(min, max);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
