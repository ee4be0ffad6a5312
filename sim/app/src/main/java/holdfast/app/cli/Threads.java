package holdfast.app.cli;

import holdfast.lab.study.Simulator;
import holdfast.lab.study.StudyOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many runs go on at the same time, and where; it never changes a number. */
final class Threads {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at the same time (default: all processors). Results are the same for any number.")
    Integer threads;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    int count() {
        if (threads == null) {
            return engine.atATime();
        }
        if (threads < 1 || threads > 1024) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + ", allowed is 1 to 1024");
        }
        return threads;
    }

    /** Runs at the same time that must fit the memory of this process; 0 if they are elsewhere. */
    int here() {
        return engine.remote() ? 0 : count();
    }

    /** What runs a market. */
    Simulator simulator(Context context) {
        return engine.simulator(context);
    }

    /** For commands that need the market itself. @param why in words */
    void requireHere(String why) {
        if (engine.elsewhere()) {
            throw new ParameterException(spec.commandLine(), why + ": leave --engine and --partitions out");
        }
    }

    /** Where they run, in words. */
    String words() {
        return engine.remote()
                ? engine.cluster().slots() + " slots of the cluster"
                : count() + (count() == 1 ? " thread" : " threads");
    }

    /** @param whenSettled stop early when every claim has its verdict */
    StudyOptions options(boolean whenSettled, Interruption interruption) {
        return new StudyOptions(count(), whenSettled, interruption::asked);
    }
}
