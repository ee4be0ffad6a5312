package holdfast.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the command line changes in a scenario; it wins over the file. */
final class ScenarioOptions {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario, for example market.customers=2000. May be repeated.")
    List<String> set = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Master seed; short for --set experiment.seed=N.")
    Long seed;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of every arm; short for --set experiment.replications=N.")
    Integer replications;

    /** All changes as path=value, in the order in which they are applied. */
    List<String> sets() {
        List<String> sets = new ArrayList<>(set);
        if (seed != null) {
            sets.add("experiment.seed=" + seed);
        }
        if (replications != null) {
            sets.add("experiment.replications=" + replications);
        }
        return sets;
    }
}
