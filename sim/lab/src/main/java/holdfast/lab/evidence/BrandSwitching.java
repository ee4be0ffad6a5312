package holdfast.lab.evidence;

import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Customers whose next firm depends on the last one alone. */
final class BrandSwitching implements Family {
    private static final Oracle ORACLE = new Oracle(
            "A12",
            "brand-switching",
            "Shares under a switching matrix P go by s(t+1) = s(t) P, to the stationary pi = pi P.",
            "D",
            "Markov chain of brand switching (Lipstein 1959: form); stationary distribution by iteration");

    private static final int SETTLED = 60;
    private static final double DIGITS = 1e6;

    @Override
    public String name() {
        return "brand-switching";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Cases cases = workshop.cases(name());
        List<Finding> findings = new ArrayList<>();
        for (int k = 1; k <= workshop.pick(1, 5); k++) {
            findings.add(one(workshop, k, matrix(cases, cases.whole(2, 9))));
        }
        return findings;
    }

    /** A random matrix whose rows sum to 1, customers staying more often than not. */
    private static double[][] matrix(Cases cases, int firms) {
        double[][] p = new double[firms][firms];
        for (int from = 0; from < firms; from++) {
            double sum = 0;
            for (int to = 0; to < firms; to++) {
                p[from][to] = from == to ? cases.between(1, 6) : cases.between(0.1, 1);
                sum += p[from][to];
            }
            double rest = 1;
            for (int to = 0; to < firms; to++) {
                p[from][to] = to == firms - 1 ? rest : Math.rint(p[from][to] / sum * DIGITS) / DIGITS;
                rest -= p[from][to];
            }
        }
        return p;
    }

    private static double[] after(double[][] p, double[] share, int steps) {
        double[] now = share;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[now.length];
            for (int from = 0; from < now.length; from++) {
                for (int to = 0; to < now.length; to++) {
                    next[to] += now[from] * p[from][to];
                }
            }
            now = next;
        }
        return now;
    }

    private Finding one(Workshop workshop, int number, double[][] p) {
        List<String> firms =
                IntStream.rangeClosed(1, p.length).mapToObj(f -> "f" + f).toList();
        List<Point> points = settled(workshop, name() + "-" + number, firms, p);
        return ORACLE.judged("random matrix of " + p.length + " firms", points, "all customers begin with one firm");
    }

    /** Shares after one step, three, and many, of customers who begin with the first firm. */
    static List<Point> settled(Workshop workshop, String name, List<String> firms, double[][] p) {
        int customers = workshop.pick(5_000, 20_000);
        Document document = new Document(name, "Where do shares go when only the last firm counts?")
                .size(customers, SETTLED, workshop.pick(6, 12), workshop.seed())
                .set("market.rules.choice.outsideOption", false);
        List<Map<String, Object>> entries = new ArrayList<>();
        double[] start = new double[p.length];
        start[0] = 1;
        for (int from = 0; from < p.length; from++) {
            document.firm(firms.get(from), "initialShare", start[from]);
            for (int to = 0; to < p.length; to++) {
                entries.add(Document.pairs("from", firms.get(from), "to", firms.get(to), "probability", p[from][to]));
            }
        }
        Study study = workshop.run(document.rule("transitions.matrix", entries));
        List<Point> points = new ArrayList<>();
        for (int steps : new int[] {1, 3, SETTLED}) {
            double[] known = after(p, start, steps);
            for (int f = 0; f < p.length; f++) {
                int firm = f;
                double[] shares =
                        Workshop.each(study, "as-is", o -> o.value(Metric.CUSTOMERS, steps - 1, firm) / customers);
                String when = steps == SETTLED ? "stationary share of " : "after " + steps + ", share of ";
                points.add(Point.of(when + firms.get(f), known[f], shares));
            }
        }
        return points;
    }
}
