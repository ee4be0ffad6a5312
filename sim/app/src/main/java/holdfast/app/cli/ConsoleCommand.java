package holdfast.app.cli;

import holdfast.lab.window.Window;
import holdfast.scenario.Arm;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One market in a window. */
@CommandLine.Command(
        name = "console",
        description = {
            "Opens a scenario's market in MASON's console: customers, charts, inspectors.",
            "What is seen is the first replication of one arm. Double-click a customer to read its life; the Model tab has the",
            "levers of every firm, which can be moved while the market runs."
        })
final class ConsoleCommand extends ScenarioCommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(names = "--arm", paramLabel = "NAME", description = "The arm to show (default: the baseline).")
    private String arm;

    ConsoleCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Reading reading = readValid(file, options.sets(), 1);
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        Arm shown = arm == null ? scenario.baselineArm() : named(scenario);
        Window window = Window.found()
                .orElseThrow(
                        () -> new Stop(
                                Exit.USAGE,
                                "the windows are not here; start with the launcher of a checkout, ./holdfast console, which fetches them"));
        try {
            window.open(
                    scenario.name() + ", " + shown.name(),
                    shown.spec(),
                    scenario.experiment().seed());
            return Exit.OK;
        } catch (Window.Unseen e) {
            throw new Stop(Exit.USAGE, e.getMessage());
        }
    }

    private Arm named(Scenario scenario) {
        List<String> names = scenario.arms().stream().map(Arm::name).toList();
        if (!names.contains(arm)) {
            String near = Nearest.to(arm, names);
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no arm '" + arm + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", names)
                                    : "did you mean '" + near + "'?"));
        }
        return scenario.arm(arm);
    }
}
