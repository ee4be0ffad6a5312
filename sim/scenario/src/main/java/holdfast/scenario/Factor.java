package holdfast.scenario;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import java.util.List;

/** One value of a scenario that a design varies. */
public record Factor(
        @Parameter(text = "The value that is varied, by its path, for example firms.acme.price.")
        String path,

        @Parameter(text = "The values it takes; or give from and to.", max = 1000000, value = "empty")
        List<Object> values,

        @Parameter(text = "Least value.", value = "absent") Double from,

        @Parameter(text = "Greatest value.", value = "absent")
        Double to,

        @Parameter(
                text = "How many values from least to greatest, evenly spaced, both ends included.",
                min = 2,
                max = 1000000,
                value = "absent")
        Integer steps,

        @Parameter(
                text = "The arms in which it is varied; left out: all that do not set the value themselves.",
                max = 64,
                value = "empty")
        List<String> arms) {
    public Factor {
        Parameters.check(Factor.class, path, values, from, to, steps, arms);
        values = List.copyOf(values);
        arms = List.copyOf(arms);
        if (!values.isEmpty() && (from != null || to != null || steps != null)) {
            throw new IllegalArgumentException("values and from, to, steps exclude one another");
        }
        if (values.isEmpty() && (from == null || to == null)) {
            throw new IllegalArgumentException("path needs values, or from and to");
        }
        if (from != null && !(from < to)) {
            throw new IllegalArgumentException("from must be less than to");
        }
    }

    /** True where it takes any value of a range, not only those of a list. */
    public boolean ranged() {
        return values.isEmpty();
    }
}
