package holdfast.lab.lives;

import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Reason;
import holdfast.market.observe.Touch;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Lever;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The same customer with the same luck in two worlds, side by side, and where and by what its two lives part.
 *
 * @param one its life in the first world, period by period from the first that ran
 * @param other its life in the other
 * @param parting where they part; null if they never do
 */
public record Twin(List<CustomerView> one, List<CustomerView> other, Parting parting) {
    /**
     * The first difference between two lives.
     *
     * @param period number of the period
     * @param mechanism the first mechanism that did something else in one world than in the other
     * @param inOne what it did in the first world; empty: nothing
     * @param inOther what it did in the other
     * @param levers what firms did differently by then
     */
    public record Parting(
            int period, String mechanism, List<Touch> inOne, List<Touch> inOther, List<LeverDifference> levers) {}

    /** A lever that stands differently in two worlds. */
    public record LeverDifference(String firm, String lever, double inOne, double inOther) {}

    /**
     * Lives both lives.
     *
     * @param seed seed of the replication
     * @throws IllegalArgumentException if there is no such customer
     * @throws CancellationException if it was told to stop
     */
    public static Twin of(MarketSpec one, MarketSpec other, long seed, int customer, BooleanSupplier interrupted) {
        Simulation first = Simulation.open(one, seed);
        Simulation second = Simulation.open(other, seed);
        List<CustomerView> here = new ArrayList<>();
        List<CustomerView> there = new ArrayList<>();
        for (Simulation simulation : List.of(first, second)) {
            simulation.watch(customer);
            simulation.follow(customer);
        }
        Parting parting = null;
        while (!first.finished() && !second.finished()) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            first.step();
            second.step();
            here.add(first.customer(customer));
            there.add(second.customer(customer));
            if (parting == null) {
                int period = here.get(here.size() - 1).period();
                parting = parting(period, first.touches(), second.touches(), levers(one, first, other, second));
            }
        }
        return new Twin(List.copyOf(here), List.copyOf(there), parting);
    }

    private static Parting parting(int period, List<Touch> one, List<Touch> other, List<LeverDifference> levers) {
        int at = 0;
        while (at < one.size() && at < other.size() && !one.get(at).differs(other.get(at))) {
            at++;
        }
        if (at == one.size() && at == other.size()) {
            return null;
        }
        List<Touch> left = one.subList(at, one.size());
        List<Touch> right = other.subList(at, other.size());
        String mechanism = earlier(left, right);
        List<Touch> inOne = by(mechanism, left);
        List<Touch> inOther = by(mechanism, right);
        return new Parting(period, mechanism, without(inOther, inOne), without(inOne, inOther), levers);
    }

    /** The mechanism that acts first: what the one list begins with, unless the other list has it still to come. */
    private static String earlier(List<Touch> left, List<Touch> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return (left.isEmpty() ? right : left).get(0).mechanism();
        }
        String first = left.get(0).mechanism();
        boolean later = right.stream().anyMatch(touch -> touch.mechanism().equals(first));
        return later ? right.get(0).mechanism() : first;
    }

    /** What a mechanism did from there on, until another one acted. */
    private static List<Touch> by(String mechanism, List<Touch> touches) {
        return touches.stream()
                .takeWhile(touch -> touch.mechanism().equals(mechanism))
                .toList();
    }

    private static List<Touch> without(List<Touch> same, List<Touch> touches) {
        return touches.stream().filter(touch -> !same.contains(touch)).toList();
    }

    private static List<LeverDifference> levers(MarketSpec one, Simulation first, MarketSpec other, Simulation second) {
        List<LeverDifference> differences = new ArrayList<>();
        for (int f = 0; f < one.firms().size(); f++) {
            String firm = one.firms().get(f).name();
            int there = other.firmIndex(firm);
            for (Lever lever : Lever.values()) {
                if (there >= 0 && first.lever(lever, f) != second.lever(lever, there)) {
                    differences.add(new LeverDifference(
                            firm, Parameters.word(lever), first.lever(lever, f), second.lever(lever, there)));
                }
            }
        }
        return differences;
    }

    /** What happened to a customer in a period, in words; empty if nothing out of the ordinary did. */
    public static String happened(CustomerView view) {
        CustomerView.Lived lived = view.lived();
        List<String> said = new ArrayList<>();
        add(said, lived.exited(), "moved away, another came");
        add(said, lived.needsChanged(), "new needs");
        add(said, lived.compared() && lived.left() == null, "compared, stayed");
        if (lived.left() != null) {
            String second = lived.second() == null ? "" : ", then " + word(lived.second());
            said.add("left " + lived.left() + " (" + word(lived.reason()) + second + ")");
        }
        add(said, lived.failed(), "service failed");
        add(said, lived.complained(), "complained");
        add(said, lived.recovered(), "put right");
        return String.join("; ", said);
    }

    private static String word(Reason reason) {
        return Parameters.word(reason);
    }

    private static void add(List<String> said, boolean is, String what) {
        if (is) {
            said.add(what);
        }
    }
}
