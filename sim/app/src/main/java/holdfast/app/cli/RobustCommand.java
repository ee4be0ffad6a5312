package holdfast.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Finds what is good enough whatever the market is like: a sweep with a design made for that. */
@CommandLine.Command(
        name = "robust",
        description = {
            "Finds out which choice is regretted least, whatever the market turns out to be.",
            "Factors with values or steps (path=0.8,0.9 or path=0.8..1/3) are what can be chosen, with the arms of the file;",
            "factors with a range (path=0.1..1) are what is not known. Every choice is run in the same --points markets."
        })
final class RobustCommand extends SweepingCommand {
    private static final long MARKETS = 20;

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "NAME",
            description = "The arms that can be chosen (default: all in which every factor is varied).")
    private List<String> arms = List.of();

    RobustCommand(Context context) {
        super(context, "robust");
    }

    @Override
    List<String> designSets() {
        if (design.type != null) {
            throw new ParameterException(spec.commandLine(), "the design of robust is robust; leave --design out");
        }
        if (design.points == null && !design.factors.isEmpty()) {
            design.points = MARKETS;
        }
        design.arms = arms;
        return design.sets("robust", true);
    }
}
