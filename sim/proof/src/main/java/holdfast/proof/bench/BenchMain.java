package holdfast.proof.bench;

import holdfast.lab.bench.EngineSpeed;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Says what this machine does with the engine and how that compares with the yardstick and the bars of the house.
 *
 * <p>Arguments: {@code --customers N} (100000), {@code --rounds R} (5), {@code --json}; with {@code --lab} what a sweep costs beyond its runs, of
 * 1,000 customers. Exit code 0, or 2 for wrong
 * arguments; missing a bar is not an error, since other work on the machine can cause it.
 */
public final class BenchMain {
    private static final String USAGE = "usage: bench [--lab] [--customers N] [--rounds R] [--json]";

    private static final int LARGE = 100_000;
    private static final int SMALL = 1_000;

    private int customers;
    private int rounds = 5;
    private boolean json;
    private boolean lab;

    private BenchMain() {}

    public static void main(String[] args) {
        BenchMain bench = new BenchMain();
        try {
            bench.read(args);
            if (bench.lab) {
                Path home = Path.of(System.getProperty("holdfast.home", "."));
                LabBench.Result result = LabBench.run(home, bench.or(SMALL), bench.rounds);
                System.out.println(bench.json ? json(result) : table(result));
                return;
            }
            Bench.Result result = Bench.run(bench.or(LARGE), bench.rounds);
            System.out.println(bench.json ? json(result) : table(result));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            System.exit(2);
        }
    }

    private int or(int usual) {
        return customers == 0 ? usual : customers;
    }

    private void read(String[] args) {
        for (int k = 0; k < args.length; k++) {
            switch (args[k]) {
                case "--json" -> json = true;
                case "--lab" -> lab = true;
                case "--customers" -> customers = number(args, ++k);
                case "--rounds" -> rounds = number(args, ++k);
                default -> throw new IllegalArgumentException("unknown argument " + args[k]);
            }
        }
    }

    private static int number(String[] args, int k) {
        if (k == args.length) {
            throw new IllegalArgumentException(args[k - 1] + " needs a number");
        }
        try {
            return Integer.parseInt(args[k].replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(args[k - 1] + " needs a number, not " + args[k], e);
        }
    }

    static String table(Bench.Result r) {
        EngineSpeed e = r.engine();
        return String.join(
                System.lineSeparator(),
                text("%,d customers, 5 firms, medians of %d rounds, JDK %s", e.customers(), e.rounds(), jdk()),
                text("one thread       %8.2f million customer-periods/s", e.millionPerSecond()),
                text("yardstick        %8.2f million customer-periods/s (idiomatic MASON)", r.yardstickMillion()),
                text("ratio            %8.1f times the yardstick            bar: at least 6", r.ratio()),
                text("all mechanisms   %8.2f times the time of the core model   bar: at most 3", r.everything()),
                text("two threads      %8.2f times one                      bar: at least 1.7", e.scaling()),
                text(
                        "memory           %8.1f bytes per customer, stated %.1f   bar: at most 200",
                        e.bytesPerCustomer(), e.statedBytesPerCustomer()),
                text("allocation       %8.4f bytes per customer-period      bar: 0", e.allocatedPerCustomerPeriod()));
    }

    static String json(Bench.Result r) {
        EngineSpeed e = r.engine();
        return text(
                "{\"customers\": %d, \"rounds\": %d, \"jdk\": \"%s\", \"millionCustomerPeriodsPerSecond\": %.4f,"
                        + " \"yardstickMillionCustomerPeriodsPerSecond\": %.4f, \"ratioToYardstick\": %.3f,"
                        + " \"timeOfAllMechanisms\": %.3f,"
                        + " \"twoThreadScaling\": %.3f, \"bytesPerCustomer\": %.2f, \"statedBytesPerCustomer\": %.2f,"
                        + " \"allocatedBytesPerCustomerPeriod\": %.6f}",
                e.customers(),
                e.rounds(),
                jdk(),
                e.millionPerSecond(),
                r.yardstickMillion(),
                r.ratio(),
                r.everything(),
                e.scaling(),
                e.bytesPerCustomer(),
                e.statedBytesPerCustomer(),
                e.allocatedPerCustomerPeriod());
    }

    static String table(LabBench.Result r) {
        return String.join(
                System.lineSeparator(),
                text(
                        "a sweep of %d runs of %,d customers, medians of %d rounds, JDK %s",
                        r.runs(), r.customers(), r.rounds(), jdk()),
                text("overhead         %8.2f %% of the CPU time of its runs      bar: under 3", 100 * r.overhead()),
                text("with tables      %8.2f %%, page and all", 100 * r.written()),
                text("two threads      %8.2f times one                      bar: at least 1.7", r.scaling()),
                text(
                        "memory           %8.1f bytes of heap a run              bar: 0, give or take what else moves",
                        r.bytesPerRun()));
    }

    static String json(LabBench.Result r) {
        return text(
                "{\"customers\": %d, \"runs\": %d, \"rounds\": %d, \"jdk\": \"%s\", \"overhead\": %.5f, \"overheadWithTables\": %.5f,"
                        + " \"twoThreadScaling\": %.3f, \"heapBytesPerRun\": %.2f}",
                r.customers(), r.runs(), r.rounds(), jdk(), r.overhead(), r.written(), r.scaling(), r.bytesPerRun());
    }

    private static String jdk() {
        return Runtime.version().toString();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
