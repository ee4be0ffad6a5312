package holdfast.app.cli;

import holdfast.app.model.ModelPages;
import holdfast.scenario.file.ReferenceWriter;
import holdfast.scenario.file.SchemaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints the form of scenario files, or the description of the model. */
@CommandLine.Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, all parameters, or the ODD of the model.")
final class SchemaCommand extends Command {
    @Option(names = "--markdown", description = "The reference page of all parameters, in Markdown.")
    private boolean markdown;

    @Option(names = "--odd", description = "The description of the model by the ODD protocol, in Markdown.")
    private boolean odd;

    @Option(
            names = "--write",
            description = "With --odd: write ODD.md, TRACE.md and SURPRISES.md beside the model instead.")
    private boolean write;

    SchemaCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        if (write && !odd || odd && markdown) {
            throw new Stop(
                    Exit.USAGE,
                    write
                            ? "--write goes with --odd: holdfast schema --odd --write"
                            : "--odd and --markdown are two pages; choose one");
        }
        if (odd) {
            return describe();
        }
        data((markdown ? ReferenceWriter.markdown() : SchemaWriter.schema()).stripTrailing());
        return Exit.OK;
    }

    private Exit describe() throws IOException {
        if (!Files.exists(context.home().resolve(ModelPages.ODD))) {
            throw new Stop(
                    Exit.USAGE,
                    "there is no " + ModelPages.ODD + " in " + context.home() + "; --odd needs a checkout of Holdfast");
        }
        Map<String, String> pages = ModelPages.of(context.home());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (write) {
                Path file = context.home().resolve(page.getKey());
                Files.writeString(file, page.getValue());
                say("Wrote " + context.shown(file));
            }
        }
        if (!write) {
            data(pages.get(ModelPages.ODD).stripTrailing());
        }
        ModelPages.gaps(context.home()).forEach(this::say);
        return Exit.OK;
    }
}
