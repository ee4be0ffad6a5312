package holdfast.app.cli;

import holdfast.lab.evidence.DataProblem;
import holdfast.lab.evidence.OpenTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Open data of which targets are made. */
final class OpenDataOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of open data (default: HOLDFAST_DATA); evidence --files lists what is read.")
    private Path data;

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description =
                    "File of open data: sbg_retention.csv, ibm_telco_churn.csv or a panel, such as yogurt_panel.csv.")
    private String from;

    boolean asked() {
        return from != null || data != null;
    }

    /** Scenario and targets of what was asked for. */
    OpenTargets make(Context context) {
        if (from == null) {
            throw new ParameterException(
                    spec.commandLine(), "--data needs --from: of which file? " + OpenTargets.readable());
        }
        String named = context.terminal().environment().getOrDefault("HOLDFAST_DATA", "");
        if (data == null && named.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--from " + from + ": say with --data or HOLDFAST_DATA where the data are");
        }
        try {
            return OpenTargets.of(context.existing(data != null ? data : Path.of(named)), from);
        } catch (DataProblem e) {
            throw new Stop(Exit.USAGE, e.getMessage());
        }
    }

    /** Writes them into a folder beside the results. @return the folder */
    Path write(OpenTargets made, Path results) throws IOException {
        Path folder = results.resolveSibling(results.getFileName() + "-targets");
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : made.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
