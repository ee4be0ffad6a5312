package holdfast.app.cli;

import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which two arms are compared. */
final class TwoArms {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "A,B",
            description = "Two arms (default: the baseline and the first other).")
    List<String> arms = List.of();

    List<Arm> of(Scenario scenario) {
        List<String> names = scenario.arms().stream().map(Arm::name).toList();
        if (arms.isEmpty()) {
            Arm base = scenario.baselineArm();
            Arm other = scenario.arms().stream()
                    .filter(arm -> arm != base)
                    .findFirst()
                    .orElse(null);
            require(other != null, scenario.name() + " has one arm only; two are compared");
            return List.of(base, other);
        }
        require(arms.size() == 2, "--arms takes two names, here are " + arms.size() + ": " + String.join(",", arms));
        for (String arm : arms) {
            String near = Nearest.to(arm, names);
            require(
                    names.contains(arm),
                    "there is no arm '" + arm + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", names)
                                    : "did you mean '" + near + "'?"));
        }
        return List.of(scenario.arm(arms.get(0)), scenario.arm(arms.get(1)));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
