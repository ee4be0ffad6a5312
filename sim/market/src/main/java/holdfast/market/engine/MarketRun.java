package holdfast.market.engine;

import holdfast.market.MarketSpec;
import holdfast.market.Period;
import holdfast.market.Required;
import holdfast.market.Rules;
import holdfast.market.customer.Beginner;
import holdfast.market.draw.Draws;
import holdfast.market.draw.TasteMatch;
import holdfast.market.ledger.Ledger;
import holdfast.market.ledger.Tally;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Touch;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.snapshot.Snapshot;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A run under MASON: one {@code Steppable} per stage of a period, in fixed order. One event per customer would cost more than
 * all that happens in it, and the schedule's shuffling would make order matter. MASON's own random is never drawn from.
 */
final class MarketRun extends SimState implements Lasting {
    private static final long serialVersionUID = 1L;

    /** The stages of a period, in order; the ordinal is the ordering of MASON's schedule. */
    enum Stage {
        FIRMS,
        CUSTOMERS,
        PUBLISH,
        LEDGER
    }

    private final transient MarketSpec spec;
    private final transient Customers customers;
    private final transient Firms firms;
    private final transient Clock clock;
    private final transient Period period;
    private final transient Tally tally = new Tally();
    private final transient Sums sums;
    /** Sums over all customers of the market: the same unless this is a slice. */
    private final transient Sums whole;

    private final transient Encounters encounters;
    private final transient Ledger ledger;
    private final transient Observations observations;
    private final transient Portrait portrait;
    /** Null: nobody is watched. */
    private transient Watch watch;
    /** Null: nobody is followed. */
    private transient Trace trace;

    MarketRun(MarketSpec spec, long seed) {
        this(spec, seed, 0, spec.market().customers(), false);
    }

    /** @param first number of its first customer @param slice true: others may be elsewhere, so a period stops until it is told of them */
    MarketRun(MarketSpec spec, long seed, int first, int size, boolean slice) {
        super(seed);
        this.spec = spec;
        Rules rules = spec.market().rules();
        firms = new Firms(spec.firms(), spec.market().period());
        clock = new Clock(seed, spec.market().period(), spec.horizon());
        customers = new Customers(first, size, firms.count, spec.market().type(), columns(rules));
        Beginner beginner = Opening.beginner(spec, seed);
        period = new Period(spec, beginner, new TasteMatch(rules.taste(), seed), seed);
        Opening.fill(customers, firms, spec, beginner, seed);
        firms.publishedSatisfaction = rules.satisfaction().start();
        firms.publishedExpectation = rules.learning().prior();
        firms.publishedTrust = rules.trust().start();
        firms.publishedUncertainty = rules.learning().uncertainty();
        boolean friends = !rules.friendshipPanel().off();
        sums = new Sums(spec.segments().size(), firms.count, friends);
        whole = slice ? new Sums(spec.segments().size(), firms.count, friends) : sums;
        encounters = new Encounters(sums, firms.count, Required.appeals(rules));
        observations = new Observations(
                spec.firms().stream().map(FirmSpec::name).toList(), Opening.names(spec.segments()), spec.horizon());
        ledger = new Ledger(observations);
        portrait = new Portrait(customers, observations.firms(), observations.segments());
    }

    static Customers.Columns columns(Rules rules) {
        return new Customers.Columns(
                !rules.referencePrice().off(),
                !rules.grievance().off(),
                rules.talks(),
                !rules.norm().off(),
                !rules.mood().off(),
                !rules.habituation().off(),
                !rules.cycle().off(),
                !rules.boycott().off(),
                Required.ties(rules));
    }

    @Override
    public void start() {
        super.start();
        every(Stage.FIRMS, 0, state -> decide());
        every(Stage.CUSTOMERS, 0, state -> live());
        // A slice stops there until it knows what came of the others.
        double met = whole == sums ? 0 : 0.5;
        every(Stage.PUBLISH, met, state -> publish());
        every(Stage.LEDGER, met, state -> record());
    }

    private void every(Stage stage, double time, Steppable work) {
        schedule.scheduleRepeating(time, stage.ordinal(), work);
    }

    private void decide() {
        for (FirmPhase phase : period.firms) {
            phase.apply(firms, clock);
        }
    }

    private void live() {
        sums.clear();
        if (watch != null) {
            watch.begin();
        }
        for (int from = 0; from < customers.size; from += Encounters.BLOCK) {
            live(from, Math.min(customers.size, from + Encounters.BLOCK));
        }
    }

    private void live(int from, int to) {
        begin(from, to);
        if (trace != null && trace.within(from, to)) {
            trace.begin(encounters, from);
        }
        run(period.communication, from, to);
        int passes = passes(to - from);
        for (int pass = 0; pass < passes; pass++) {
            encounters.pass = pass;
            run(period.encounter, from, to);
            if (watch != null) {
                watch.look(encounters, from, to);
            }
            tally.encounters.apply(customers, firms, encounters, clock, from, to);
        }
        tally.states.apply(customers, firms, encounters, clock, from, to);
    }

    private void begin(int from, int to) {
        Encounters e = encounters;
        Arrays.fill(e.happened, 0);
        e.pass = 0;
        for (int i = from; i < to; i++) {
            byte g = customers.provider[i];
            e.before[i - from] = g;
            e.life[i - from] = Draws.life(customers.first + i, customers.epoch[i]);
            e.satisfactionBefore[i - from] = g < 0 ? 0f : customers.satisfaction[customers.relation(i, g)];
        }
    }

    private int passes(int size) {
        if (!customers.repertoire) {
            return 1;
        }
        int most = 1;
        for (int k = 0; k < size; k++) {
            most = Math.max(most, encounters.occasions[k]);
        }
        return most;
    }

    private void run(List<CustomerPhase> phases, int from, int to) {
        boolean followed = trace != null && trace.within(from, to);
        if (followed) {
            trace.look(encounters, from);
        }
        for (CustomerPhase phase : phases) {
            phase.apply(customers, firms, encounters, clock, from, to);
            if (followed) {
                trace.after(phase, encounters, from);
            }
        }
    }

    private void publish() {
        customers.publish();
        ledger.publish(whole, firms);
    }

    private void record() {
        ledger.record(whole, firms, clock);
        clock.advance();
        conclude();
    }

    private void conclude() {
        if (clock.finished()) {
            observations.departures().add(whole.departures);
            observations.retention().add(whole.retention);
        }
    }

    /** Sums of this slice in the period that runs. */
    long[] sums() {
        return sums.row();
    }

    /** What came of all slices together. */
    void meet(long[] all) {
        whole.set(all);
    }

    Customers customers() {
        return customers;
    }

    void watch(int[] customers) {
        IntStream.of(customers).forEach(portrait::require);
        watch = customers.length == 0 ? null : new Watch(customers, observations.firms());
    }

    void trace(int customer) {
        portrait.require(customer);
        trace = new Trace(customer, customers, observations.firms());
    }

    List<Touch> touches() {
        return trace == null ? List.of() : trace.touches();
    }

    int provider(int customer) {
        return customers.provider[customer];
    }

    float satisfaction(int customer) {
        int provider = customers.provider[customer];
        return provider < 0 ? 0f : customers.satisfaction[customers.relation(customer, provider)];
    }

    int life(int customer) {
        return customers.epoch[customer];
    }

    double lever(Lever lever, int firm) {
        return firms.get(lever, firm);
    }

    CustomerView customer(int customer) {
        return portrait.of(customer, clock.number() - 1, watch);
    }

    Snapshot snapshot() {
        return Snapshot.of(frame(), clock.seed(), clock.period(), this);
    }

    /** Goes on from a snapshot: what has happened is taken from there, what will happen follows the own specification. */
    void restore(Snapshot snapshot) {
        Frames.check(snapshot, frame(), spec.horizon());
        snapshot.give(this);
        conclude();
    }

    private Snapshot.Frame frame() {
        return Frames.of(spec);
    }

    /** All that lasts from period to period. */
    @Override
    public void carry(Carrier c) {
        clock.carry(c.under("clock"));
        customers.carry(c.under("customers"));
        double spread = spec.market().rules().taste().effective();
        if (c.carry("taste", spread) != spread) {
            for (int i = 0; i < customers.size; i++) {
                customers.forgetMatches(i);
            }
        }
        firms.carry(c.under("firms"));
        for (Object phase : period.phases()) {
            if (phase instanceof Lasting lasting) {
                lasting.carry(c.under("phases." + phase.getClass().getSimpleName()));
            }
        }
        sums.carry(c.under("sums"));
        ledger.carry(c.under("ledger"));
        observations.carry(c.under("observations"), clock.period());
    }

    boolean finished() {
        return clock.finished();
    }

    int periodsRun() {
        return clock.period();
    }

    Observations observations() {
        return observations;
    }
}
