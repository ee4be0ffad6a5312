package holdfast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Finds out which values matter: a sweep with a design made for that. */
@CommandLine.Command(
        name = "sensitivity",
        description = {
            "Finds out which of the given values matter for the answer.",
            "Tornado (few runs), morris (screening), pawn (any spread), sobol (indices of first, second and total order);",
            "the noise of the simulation stands beside them."
        })
final class SensitivityCommand extends SweepingCommand {
    private static final Map<String, String> DESIGNS = new LinkedHashMap<>();

    static {
        DESIGNS.put("tornado", "one-at-a-time");
        DESIGNS.put("morris", "morris");
        DESIGNS.put("pawn", "latin-hypercube");
        DESIGNS.put("sobol", "saltelli");
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "morris",
            description = "tornado, morris, pawn or sobol (default: ${DEFAULT-VALUE}).")
    private String method;

    SensitivityCommand(Context context) {
        super(context, "sensitivity");
    }

    @Override
    List<String> designSets() {
        String type = DESIGNS.get(method);
        if (type == null) {
            String near = Nearest.to(method, DESIGNS.keySet());
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no method '" + method + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", DESIGNS.keySet())
                                    : "did you mean '" + near + "'?"));
        }
        if (design.type != null) {
            throw new ParameterException(spec.commandLine(), "--design follows from --method");
        }
        return design.sets(type, !type.equals("one-at-a-time"));
    }
}
