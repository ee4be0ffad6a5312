package holdfast.app.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Levers at evenly spaced values instead of a search: the whole surface, in one market or in many that may be. */
final class Exploration {
    /** More cannot be drawn as a map. */
    private static final int MOST_STEPS = 12;

    @Option(
            names = "--explore",
            description =
                    "Draw the response surface and the regret table, search nothing: a sweep, to be gone on with by resume.")
    private boolean explore;

    @Option(
            names = "--uncertain",
            paramLabel = "PATH=LOW..HIGH",
            description = "With --explore: what nobody knows, and between which values it may lie. May be repeated.")
    private List<String> uncertain = List.of();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "5",
            description = "With --explore: values of each lever (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--markets",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --explore: markets between the values of --uncertain (default: ${DEFAULT-VALUE}).")
    private long markets;

    boolean asked() {
        return explore || !uncertain.isEmpty();
    }

    /** The design as path=value. @param arm the only arm that can be chosen, or null */
    List<String> design(CommandSpec spec, List<String> levers, String arm) {
        if (!explore) {
            throw new ParameterException(spec.commandLine(), "--uncertain is for --explore");
        }
        if (steps < 2 || steps > MOST_STEPS) {
            throw new ParameterException(spec.commandLine(), "--steps is " + steps + ", allowed is 2 to " + MOST_STEPS);
        }
        DesignOptions design = new DesignOptions();
        design.spec = spec;
        design.option = "--lever";
        design.form = "path=0.7..1.6";
        design.factors = Stream.concat(levers.stream().map(this::spaced), uncertain.stream())
                .toList();
        design.arms = arm == null ? List.of() : List.of(arm);
        design.type = uncertain.isEmpty() ? "grid" : "robust";
        design.points = uncertain.isEmpty() ? null : markets;
        return design.sets(null, !uncertain.isEmpty());
    }

    /** A lever with evenly spaced values, unless it says which. */
    private String spaced(String lever) {
        int dots = lever.indexOf("..");
        return dots >= 0 && lever.indexOf('/', dots) < 0 ? lever + "/" + steps : lever;
    }
}
