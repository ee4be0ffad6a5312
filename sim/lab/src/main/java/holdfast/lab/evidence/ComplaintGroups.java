package holdfast.lab.evidence;

import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.CustomerView.Lived;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who buys again after a failure, as surveys ask it: those who said nothing, those who complained in vain, those whom it was put right
 * for, soon or late. Who complains differs from who does not, and that is part of the answer.
 */
final class ComplaintGroups {
    private static final List<String> GROUPS = List.of("silent", "in vain", "put right late", "put right at once");
    /** Months in which failures are counted, and after which it is seen who is still there. */
    private static final int COUNTED = 12;

    private static final int AFTER = 12;
    private static final int AT_ONCE = 3;

    private final Workshop workshop;
    private final Document document;

    /** @param loss what a failure takes from performance, and the grievance it leaves */
    ComplaintGroups(Workshop workshop, String name, double loss, Object... rules) {
        this.workshop = workshop;
        this.document = new Document(name, "Who buys again after a failure?")
                .on(workshop.base("bases/telecom.yaml"))
                .set("market.customers", workshop.pick(4_000, 8_000))
                .set("market.rules.delivery.severity", loss)
                .set("market.rules.complaining.hurt", loss)
                .set("experiment.periods", COUNTED + AFTER)
                .set("experiment.seed", workshop.seed())
                .event("delay", "at", 1, "lever", "recovery-delay", "value", 0)
                .arm("at-once")
                .arm("late", "events.delay.value", 4.5);
        Document.pairs(rules).forEach(document::set);
    }

    /** By replication and group, the share that still buys a year after. */
    double[][] again(int replications) {
        var arms = workshop.scenario(document);
        double[][] again = new double[replications][];
        for (int r = 0; r < replications; r++) {
            long seed = Draws.replicationSeed(workshop.seed(), r + 1);
            double[] soon = shares(arms.arm("at-once").spec(), seed);
            double[] late = shares(arms.arm("late").spec(), seed);
            again[r] = new double[] {soon[0], soon[1], late[2], soon[2]};
        }
        return again;
    }

    /** Those who said nothing, who complained in vain, and whose complaint was put right. */
    private static double[] shares(MarketSpec spec, long seed) {
        Simulation run = Simulation.open(spec, seed);
        int customers = spec.market().customers();
        run.watch(IntStream.range(0, customers).toArray());
        for (int t = 0; t < spec.horizon().warmUp(); t++) {
            run.step();
        }
        List<int[]> failed = new ArrayList<>();
        boolean[] counted = new boolean[customers];
        for (int t = 0; t < COUNTED; t++) {
            run.step();
            for (int i = 0; i < customers; i++) {
                CustomerView view = run.customer(i);
                Lived lived = view.lived();
                if (!counted[i] && lived.failed()) {
                    counted[i] = true;
                    int group = lived.recovered() ? 2 : lived.complained() ? 1 : 0;
                    failed.add(new int[] {i, view.life(), group, run.provider(i)});
                }
            }
        }
        for (int t = 0; t < AFTER; t++) {
            run.step();
        }
        double[] all = new double[3];
        double[] still = new double[3];
        for (int[] one : failed) {
            if (run.life(one[0]) == one[1]) {
                all[one[2]]++;
                still[one[2]] += run.provider(one[0]) == one[3] ? 1 : 0;
            }
        }
        return IntStream.range(0, 3).mapToDouble(g -> still[g] / all[g]).toArray();
    }

    /** In which replications the groups come in this order, strictly. */
    static boolean[] inOrder(double[][] again, int... groups) {
        boolean[] holds = new boolean[again.length];
        for (int r = 0; r < holds.length; r++) {
            holds[r] = true;
            for (int g = 1; g < groups.length; g++) {
                holds[r] &= again[r][groups[g - 1]] < again[r][groups[g]];
            }
        }
        return holds;
    }

    /** Means by group, in words. */
    static String words(double[][] again) {
        return String.join(
                ", ",
                IntStream.rangeClosed(0, AT_ONCE)
                        .mapToObj(g -> GROUPS.get(g) + " " + Words.mean(of(again, row -> row[g])))
                        .toList());
    }

    /** How many times as many buy again where it was put right at once as where nothing was said. */
    static double[] gap(double[][] again) {
        return of(again, row -> row[AT_ONCE] / row[0]);
    }

    private static double[] of(double[][] again, ToDoubleFunction<double[]> value) {
        return java.util.Arrays.stream(again).mapToDouble(value).toArray();
    }
}
