package holdfast.scenario;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import java.util.List;
import java.util.stream.IntStream;

/** Which values of a scenario are varied, and how: the points at which all its arms are run. */
public record Design(
        @Parameter(
                text =
                        "list: one factor, value by value; grid: every combination; zip: first values together, then second ones; latin-hypercube and sobol: points spread over the ranges; one-at-a-time: each factor alone, the others as the scenario has them; morris and saltelli: for sensitivity; robust: every combination of the factors with values or steps, each in the same markets, spread over the ranges of the others.",
                value = "grid")
        Type type,

        @Parameter(text = "What is varied.", min = 1, max = 64)
        List<Factor> factors,

        @Parameter(
                text =
                        "Points of latin-hypercube and sobol; paths of morris, each of as many points as there are factors and one more; base points of saltelli, each run 2 × factors + 2 times; markets of robust.",
                min = 1,
                max = 1000000,
                value = "absent")
        Integer points) {

    /** How points are chosen. */
    public enum Type {
        LIST,
        GRID,
        ZIP,
        LATIN_HYPERCUBE,
        SOBOL,
        ONE_AT_A_TIME,
        MORRIS,
        SALTELLI,
        ROBUST;

        /** True where points are spread over ranges, so that their number must be said. */
        public boolean spread() {
            return this == LATIN_HYPERCUBE || this == SOBOL || this == MORRIS || this == SALTELLI || this == ROBUST;
        }
    }

    /** More points than this are taken for a mistake. */
    public static final long MOST_POINTS = 1_000_000;

    public Design {
        Parameters.check(Design.class, type, factors, points);
        factors = List.copyOf(factors);
    }

    /** Number of points, at most {@link Long#MAX_VALUE}. */
    public long size() {
        int k = factors.size();
        return switch (type) {
            case LIST, ZIP -> levels(0);
            case GRID, ROBUST -> {
                double all = markets();
                for (int f : levers()) {
                    all *= levels(f);
                }
                yield (long) all;
            }
            case ONE_AT_A_TIME -> {
                long all = 1;
                for (int f = 0; f < k; f++) {
                    all += levels(f);
                }
                yield all;
            }
            case LATIN_HYPERCUBE, SOBOL -> points;
            case MORRIS -> (long) points * (k + 1);
            case SALTELLI -> (long) points * (2 * k + 2);
        };
    }

    /** Positions of the factors that are combined: in a robust design those with values or steps, else all. */
    public List<Integer> levers() {
        return IntStream.range(0, factors.size())
                .filter(f -> type != Type.ROBUST || levels(f) > 0)
                .boxed()
                .toList();
    }

    /** In how many markets each combination is run. */
    public int markets() {
        return type == Type.ROBUST ? points : 1;
    }

    /** How many values a factor takes where it does not take any of a range. */
    public int levels(int factor) {
        Factor f = factors.get(factor);
        return f.ranged() ? f.steps() == null ? 0 : f.steps() : f.values().size();
    }
}
