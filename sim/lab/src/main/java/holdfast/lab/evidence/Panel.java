package holdfast.lab.evidence;

import holdfast.lab.stats.ConditionalLogit;
import holdfast.market.draw.Draws;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Purchases of households, one brand at a time, in order.
 *
 * @param brands their names
 * @param variables what is known of every brand at a purchase, such as its price
 * @param households each with its purchases
 */
record Panel(List<String> brands, List<String> variables, List<Household> households) {
    /** Weight of the past in loyalty (Guadagni and Little 1983). */
    static final double CARRY = 0.875;

    /** The variable that is a price. */
    static final String PRICE = "price";

    /**
     * One household.
     *
     * @param bought positions of brands, in order
     * @param known what is known of every brand at each purchase: by purchase, brand and variable
     */
    record Household(String id, int[] bought, double[][][] known) {}

    /**
     * Reads a panel: {@code hh}, {@code occ} (rows of a household stand in order), {@code choice}, and for every brand columns
     * {@code VARIABLE.BRAND}, such as {@code price.dannon}.
     *
     * @throws DataProblem if a column is missing or a brand unknown
     */
    static Panel read(Path file) {
        DataFile data = new DataFile(file, "hh", "occ", "choice");
        List<String> variables = new ArrayList<>();
        List<String> brands = new ArrayList<>();
        for (String column : data.head()) {
            int dot = column.indexOf('.');
            if (dot > 0) {
                add(variables, column.substring(0, dot));
                add(brands, column.substring(dot + 1));
            }
        }
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < data.size(); row++) {
            rows.computeIfAbsent(data.text(row, "hh"), hh -> new ArrayList<>()).add(row);
        }
        List<Household> households = new ArrayList<>();
        rows.forEach((id, of) -> {
            int[] bought = new int[of.size()];
            double[][][] known = new double[of.size()][brands.size()][variables.size()];
            for (int k = 0; k < bought.length; k++) {
                bought[k] = data.position(of.get(k), "choice", brands);
                for (int b = 0; b < brands.size(); b++) {
                    for (int v = 0; v < variables.size(); v++) {
                        known[k][b][v] = data.number(of.get(k), variables.get(v) + "." + brands.get(b));
                    }
                }
            }
            households.add(new Household(id, bought, known));
        });
        return new Panel(List.copyOf(brands), List.copyOf(variables), List.copyOf(households));
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** Those households of which the hash of the name is even (to fit), or odd (held out). */
    Panel half(boolean odd) {
        Predicate<Household> chosen = h -> (Draws.key(h.id()) & 1) == (odd ? 1 : 0);
        return part(chosen);
    }

    /** Some of the households. */
    Panel part(Predicate<Household> chosen) {
        return new Panel(brands, variables, households.stream().filter(chosen).toList());
    }

    /** The middle value of each variable, by brand: what is usual. */
    double[][] usual() {
        double[][] usual = new double[brands.size()][variables.size()];
        for (int b = 0; b < usual.length; b++) {
            for (int v = 0; v < usual[b].length; v++) {
                usual[b][v] = middle(values(b, v));
            }
        }
        return usual;
    }

    private double[] values(int brand, int variable) {
        return households.stream()
                .flatMap(h -> Arrays.stream(h.known()))
                .mapToDouble(day -> day[brand][variable])
                .sorted()
                .toArray();
    }

    private static double middle(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Share of purchases by brand. */
    double[] shares() {
        double[] shares = new double[brands.size()];
        double all = 0;
        for (Household h : households) {
            for (int b : h.bought()) {
                shares[b]++;
                all++;
            }
        }
        for (int b = 0; b < shares.length; b++) {
            shares[b] /= all;
        }
        return shares;
    }

    /** Share of purchases of the brand that was bought the time before. */
    double repeats() {
        double same = 0;
        double all = 0;
        for (Household h : households) {
            for (int k = 1; k < h.bought().length; k++) {
                same += h.bought()[k] == h.bought()[k - 1] ? 1 : 0;
                all++;
            }
        }
        return same / all;
    }

    /** The same if every household had made its purchases in an order of chance: the mean over all orders, without drawing any. */
    double shuffledRepeats() {
        double same = 0;
        double all = 0;
        for (Household h : households) {
            int n = h.bought().length;
            for (int count : counts(h)) {
                same += n == 0 ? 0 : count * (count - 1.0) / n;
            }
            all += Math.max(0, n - 1);
        }
        return same / all;
    }

    private int[] counts(Household h) {
        int[] counts = new int[brands.size()];
        for (int b : h.bought()) {
            counts[b]++;
        }
        return counts;
    }

    /** Share of households that bought each brand at least once. */
    private double[] penetration() {
        double[] share = new double[brands.size()];
        for (Household h : households) {
            int[] counts = counts(h);
            for (int b = 0; b < share.length; b++) {
                share[b] += counts[b] > 0 ? 1.0 / households.size() : 0;
            }
        }
        return share;
    }

    /** Of those who buy one brand, how many also buy another, against how many buy the other at all (Ehrenberg's D). */
    double duplication() {
        double[] buyers = penetration();
        double both = 0;
        double other = 0;
        for (int x = 0; x < buyers.length; x++) {
            for (int y = 0; y < buyers.length; y++) {
                if (x != y && buyers[x] > 0) {
                    both += both(x, y) / buyers[x];
                    other += buyers[y];
                }
            }
        }
        return both / other;
    }

    private double both(int x, int y) {
        return households.stream()
                        .map(this::counts)
                        .filter(counts -> counts[x] > 0 && counts[y] > 0)
                        .count()
                / (double) households.size();
    }

    /** Correlation over brands of penetration and purchases per buyer. */
    double doubleJeopardy() {
        double[] buyers = penetration();
        double[] shares = shares();
        double[] each = new double[buyers.length];
        for (int b = 0; b < each.length; b++) {
            each[b] = shares[b] / buyers[b];
        }
        return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(buyers, each);
    }

    /** Coefficients of the variables, loyalty being accounted for. */
    double[] weights(double carry) {
        return Arrays.copyOfRange(
                choice(carry).coefficients(), brands.size() - 1, brands.size() - 1 + variables.size());
    }

    /** Elasticities of choice to the own price, by brand, at mean price and share; none without a variable {@code price}. */
    double[] elasticities(double weight) {
        double[] shares = shares();
        double[] elasticities = new double[brands.size()];
        for (int b = 0; b < elasticities.length; b++) {
            double price =
                    Arrays.stream(values(b, variables.indexOf(PRICE))).average().orElse(0);
            elasticities[b] = weight * price * (1 - shares[b]);
        }
        return elasticities;
    }

    /**
     * Choice by brand, what is known of the brands and loyalty: the smoothed share of past purchases. The first purchase of a
     * household starts its loyalty and is left out.
     *
     * @param carry weight of the past in loyalty; NaN: without loyalty
     * @return the coefficient of loyalty is the last
     */
    ConditionalLogit choice(double carry) {
        boolean loyalty = !Double.isNaN(carry);
        List<double[][]> x = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        int brand = brands.size() - 1;
        for (Household h : households) {
            double[] past = new double[brands.size()];
            for (int k = 0; k < h.bought().length; k++) {
                int variables = h.known()[k][0].length;
                double[][] situation = new double[brands.size()][brand + variables + (loyalty ? 1 : 0)];
                for (int b = 0; b < situation.length; b++) {
                    if (b < brand) {
                        situation[b][b] = 1;
                    }
                    System.arraycopy(h.known()[k][b], 0, situation[b], brand, variables);
                    if (loyalty) {
                        situation[b][brand + variables] = past[b];
                    }
                }
                if (k > 0) {
                    x.add(situation);
                    chosen.add(h.bought()[k]);
                }
                for (int b = 0; b < past.length; b++) {
                    double now = b == h.bought()[k] ? 1 : 0;
                    double first = b == h.bought()[k] ? carry : (1 - carry) / brand;
                    past[b] = k == 0 ? first : carry * past[b] + (1 - carry) * now;
                }
            }
        }
        return ConditionalLogit.of(
                x.toArray(double[][][]::new), chosen.stream().mapToInt(c -> c).toArray());
    }
}
