package holdfast.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The design of a sweep on the command line; it wins over the file's. */
final class DesignOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--factor",
            paramLabel = "PATH=VALUES",
            description = {
                "What is varied: path=0.8,0.9,1 or path=0.8..1.2/5 (five values) or path=0.8..1.2 (a range).",
                "May be repeated; without --design the combinations of all."
            })
    List<String> factors = List.of();

    @Option(
            names = "--design",
            paramLabel = "TYPE",
            description = "grid, list, zip, latin-hypercube, sobol, one-at-a-time, morris or saltelli.")
    String type;

    @Option(names = "--points", paramLabel = "N", description = "Number of points of a design that is spread.")
    Long points;

    /** The option by which the user gave the factors, for messages, and how it is to be written. */
    String option = "--factor";

    String form = "path=0.8,0.9,1 or path=0.8..1.2/5 or path=0.8..1.2";

    /** Arms in which factors are varied; empty: all that do not set the value themselves. */
    List<String> arms = List.of();

    /**
     * The design as path=value, for {@code --set}.
     *
     * @param fallback the type without --design, null: grid or list
     * @param ranges false: a range without steps means its two ends
     */
    List<String> sets(String fallback, boolean ranges) {
        String kind = type != null ? type : fallback;
        List<String> sets = new ArrayList<>();
        if (!factors.isEmpty()) {
            String chosen = kind != null ? kind : factors.size() == 1 ? "list" : "grid";
            sets.add("design={type: " + chosen + (points == null ? "" : ", points: " + points) + ", factors: ["
                    + String.join(
                            ", ",
                            factors.stream().map(text -> factor(text, ranges)).toList()) + "]}");
            return sets;
        }
        if (kind != null) {
            sets.add("design.type=" + kind);
        }
        if (points != null) {
            sets.add("design.points=" + points);
        }
        return sets;
    }

    private String factor(String text, boolean ranges) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new ParameterException(spec.commandLine(), option + " " + text + ": write " + form);
        }
        String path = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        int dots = values.indexOf("..");
        if (dots < 0) {
            return "{path: " + path + ", values: [" + values + "]" + arms() + "}";
        }
        int slash = values.indexOf('/', dots);
        String to = slash < 0 ? values.substring(dots + 2) : values.substring(dots + 2, slash);
        return "{path: " + path + ", from: " + values.substring(0, dots) + ", to: " + to
                + (slash >= 0 ? ", steps: " + values.substring(slash + 1) : ranges ? "" : ", steps: 2") + arms() + "}";
    }

    private String arms() {
        return arms.isEmpty() ? "" : ", arms: [" + String.join(", ", arms) + "]";
    }
}
