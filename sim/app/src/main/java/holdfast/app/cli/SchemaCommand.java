package holdfast.app.cli;

import holdfast.scenario.file.ReferenceWriter;
import holdfast.scenario.file.SchemaWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints the form of scenario files. */
@CommandLine.Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, or the page of all parameters.")
final class SchemaCommand extends Command {
    @Option(names = "--markdown", description = "The reference page of all parameters, in Markdown.")
    private boolean markdown;

    SchemaCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        data((markdown ? ReferenceWriter.markdown() : SchemaWriter.schema()).stripTrailing());
        return Exit.OK;
    }
}
