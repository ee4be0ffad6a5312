package holdfast.app.cli;

import holdfast.scenario.Problem;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import holdfast.scenario.file.ProblemWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks scenario files without running anything. */
@CommandLine.Command(name = "validate", description = "Says everything that is wrong with scenario files, in one pass.")
final class ValidateCommand extends ScenarioCommand {
    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, YAML or JSON.")
    private List<Path> files;

    ValidateCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        List<Problem> problems = new ArrayList<>();
        Table table = new Table("file", "problems");
        for (Path file : files) {
            Reading reading = read(file, options.sets());
            problems.addAll(reading.problems());
            table.add(file.toString(), reading.problems().size());
            if (reading.valid()) {
                say(file + ": valid, " + size(reading.scenario()));
            }
        }
        if (talk.json) {
            data(ProblemWriter.json(problems).stripTrailing());
        } else if (talk.plain) {
            table(table);
        }
        if (!problems.isEmpty() && !talk.json) {
            tell(problems);
        }
        return problems.isEmpty() ? Exit.OK : Exit.INVALID;
    }

    private static String size(Scenario scenario) {
        return scenario.arms().size() + " arms, " + scenario.expect().size() + " claims, "
                + Numbers.grouped(scenario.experiment().replications()) + " replications";
    }
}
