package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.Period;
import holdfast.market.Required;
import holdfast.market.Specs;
import holdfast.market.draw.Draws;
import holdfast.market.draw.TasteMatch;
import holdfast.market.ledger.Ledger;
import holdfast.market.ledger.Tally;
import holdfast.market.observe.Observations;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A market that lies open: for tests of single mechanisms, and a second, plainer driver of the period. Customers are cut into
 * blocks of any size, and each phase passes over all blocks before the next one starts.
 */
public final class SmallMarket {
    public final MarketSpec spec;
    public final Customers customers;
    public final Firms firms;
    public final Clock clock;
    public final Period period;
    /** One per block. */
    public final List<Encounters> blocks;

    private final int block;
    private int pass;
    private final Tally tally = new Tally();
    private final Sums sums;
    private final Observations observations;
    private final Ledger ledger;

    public SmallMarket(MarketSpec spec, long seed, int block) {
        this.spec = spec;
        this.block = block;
        var rules = spec.market().rules();
        firms = new Firms(spec.firms(), spec.market().period());
        clock = new Clock(seed, spec.market().period(), spec.horizon());
        customers = new Customers(
                0, spec.market().customers(), firms.count, spec.market().type(), MarketRun.columns(rules));
        var beginner = Opening.beginner(spec, seed);
        period = new Period(spec, beginner, new TasteMatch(rules.taste(), seed), seed);
        Opening.fill(customers, firms, spec, beginner, seed);
        firms.publishedSatisfaction = rules.satisfaction().start();
        firms.publishedExpectation = rules.learning().prior();
        firms.publishedTrust = rules.trust().start();
        firms.publishedUncertainty = rules.learning().uncertainty();
        sums = new Sums(
                spec.segments().size(), firms.count, !rules.friendshipPanel().off());
        int count = (customers.size + block - 1) / block;
        blocks = java.util.stream.IntStream.range(0, count)
                .mapToObj(k -> new Encounters(sums, spec.firms().size(), Required.appeals(rules)))
                .toList();
        observations = new Observations(
                spec.firms().stream().map(FirmSpec::name).toList(), Opening.names(spec.segments()), spec.horizon());
        ledger = new Ledger(observations);
    }

    /** One block of customers. */
    public SmallMarket(MarketSpec spec, long seed) {
        this(spec, seed, Encounters.BLOCK);
    }

    /**
     * Eight customers of firm a, who know firm b too, in the middle of an encounter with a; prices 1 and 1.25, qualities 0.8
     * and 0.6. Parameters of mechanisms by path, for example {@code "utility.price", 2.0}.
     */
    public static SmallMarket small(MarketType type, Object... rules) {
        FirmSpec a = Specs.firm("a", "price", 1.0, "quality", 0.8, "promise", 0.8, "serviceSpread", 0.05);
        FirmSpec b = Specs.firm("b", "price", 1.25, "quality", 0.6, "promise", 0.9, "serviceSpread", 0.05);
        MarketSpec spec = Specs.rules(Specs.with(Specs.market(8, 100, a, b), "market.type", type), rules);
        SmallMarket market = new SmallMarket(spec, 1).begin();
        Arrays.fill(market.customers.provider, (byte) 0);
        Arrays.fill(market.customers.aware, 3);
        Arrays.fill(market.customers.heldPromise, 0.8f);
        Arrays.fill(market.e().before, (byte) 0);
        Arrays.fill(market.e().firm, (byte) 0);
        Arrays.fill(market.e().occasions, (byte) 1);
        Arrays.fill(market.e().paid, 1f);
        return market;
    }

    public static SmallMarket contractual(Object... rules) {
        return small(MarketType.CONTRACTUAL, rules);
    }

    public static SmallMarket repertoire(Object... rules) {
        return small(MarketType.REPERTOIRE, rules);
    }

    /** Runs the phase of a class over all blocks. */
    public SmallMarket run(Class<? extends CustomerPhase> type) {
        return apply(phase(type));
    }

    /** What happens to the first block. */
    public Encounters e() {
        return blocks.get(0);
    }

    /** Starts a period: firms have decided, nothing has happened to customers. */
    public SmallMarket begin() {
        for (FirmPhase phase : period.firms) {
            phase.apply(firms, clock);
        }
        sums.clear();
        pass = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Encounters e = blocks.get(b);
            Arrays.fill(e.happened, 0);
            e.pass = 0;
            for (int i = b * block; i < end(b); i++) {
                byte g = customers.provider[i];
                e.life[i - b * block] = Draws.life(customers.first + i, customers.epoch[i]);
                e.before[i - b * block] = g;
                e.satisfactionBefore[i - b * block] = g < 0 ? 0f : customers.satisfaction[customers.relation(i, g)];
            }
        }
        return this;
    }

    /** Runs a phase over all blocks. */
    public SmallMarket apply(CustomerPhase phase) {
        for (int b = 0; b < blocks.size(); b++) {
            if (runs(blocks.get(b))) {
                phase.apply(customers, firms, blocks.get(b), clock, b * block, end(b));
            }
        }
        return this;
    }

    /** True if the block has a customer who buys in this pass; a block without any has one pass all the same. */
    private boolean runs(Encounters e) {
        boolean runs = pass == 0;
        int b = blocks.indexOf(e);
        for (int k = 0; customers.repertoire && !runs && k < end(b) - b * block; k++) {
            runs = e.occasions[k] > pass;
        }
        return runs;
    }

    /** Runs a whole period; {@code run} is given each phase to run it. */
    public SmallMarket step(Consumer<CustomerPhase> run) {
        begin();
        period.communication.forEach(run);
        for (pass = 0; blocks.stream().anyMatch(this::runs); pass++) {
            for (Encounters e : blocks) {
                e.pass = pass;
            }
            period.encounter.forEach(run);
            apply(tally.encounters);
        }
        pass = 0;
        apply(tally.states);
        customers.publish();
        ledger.publish(sums, firms);
        ledger.record(sums, firms, clock);
        clock.advance();
        if (clock.finished()) {
            observations.departures().add(sums.departures);
            observations.retention().add(sums.retention);
        }
        return this;
    }

    public SmallMarket step() {
        return step(this::apply);
    }

    public SmallMarket steps(int n) {
        for (int k = 0; k < n; k++) {
            step();
        }
        return this;
    }

    public Observations run() {
        while (!clock.finished()) {
            step();
        }
        return observations;
    }

    /** The phase of a class in the period. */
    public CustomerPhase phase(Class<? extends CustomerPhase> type) {
        return java.util.stream.Stream.concat(period.communication.stream(), period.encounter.stream())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private int end(int b) {
        return Math.min(customers.size, (b + 1) * block);
    }
}
