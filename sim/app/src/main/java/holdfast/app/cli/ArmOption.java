package holdfast.app.cli;

import holdfast.scenario.Factor;
import holdfast.scenario.Scenario;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which arm candidates are tried. */
final class ArmOption {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--arm",
            paramLabel = "NAME",
            description = "The arm in which candidates are tried (default: the first in which all factors are varied).")
    String arm;

    int position(Scenario scenario, List<Factor> factors) {
        List<String> names = scenario.arms().stream().map(a -> a.name()).toList();
        List<String> varied = names.stream()
                .filter(name -> factors.stream().allMatch(f -> f.arms().contains(name)))
                .toList();
        String chosen = arm != null ? arm : varied.isEmpty() ? null : varied.get(0);
        if (chosen == null || !varied.contains(chosen)) {
            throw new ParameterException(
                    spec.commandLine(),
                    arm != null && !names.contains(arm)
                            ? "there is no arm '" + arm + "'; there are " + String.join(", ", names)
                            : "the factors are not varied together in " + (arm == null ? "any arm" : arm)
                                    + (varied.isEmpty() ? "" : "; they are in " + String.join(", ", varied)));
        }
        return names.indexOf(chosen);
    }
}
