package holdfast.app.cli;

import holdfast.lab.study.StudyOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many runs go on at the same time; it never changes a number. */
final class Threads {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at the same time (default: all processors). Results are the same for any number.")
    Integer threads;

    int count() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > 1024) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + ", allowed is 1 to 1024");
        }
        return threads;
    }

    /** @param whenSettled stop early when every claim has its verdict */
    StudyOptions options(boolean whenSettled, Interruption interruption) {
        return new StudyOptions(count(), whenSettled, interruption::asked);
    }
}
