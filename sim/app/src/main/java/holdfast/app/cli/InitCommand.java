package holdfast.app.cli;

import holdfast.scenario.file.SchemaWriter;
import holdfast.scenario.file.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Begins a scenario. */
@CommandLine.Command(
        name = "init",
        description = {
            "Writes NAME.yaml, a commented scenario to start from; never overwrites.",
            "Beside it the schema with which editors complete and check it."
        })
final class InitCommand extends Command {
    /** Name of the schema file, as the first line of a scenario names it. */
    static final String SCHEMA = "holdfast.schema.json";

    @Parameters(
            paramLabel = "NAME",
            description = "Lower-case letters, digits and hyphens, at most 64; a folder may stand before it.")
    private Path name;

    InitCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        String stem = Shipped.name(name);
        if (!stem.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new Stop(
                    Exit.USAGE,
                    "'" + stem + "' cannot be a name; use lower-case letters, digits and hyphens, for example "
                            + suggestion(stem));
        }
        Path file = context.here().resolve(name).normalize().resolveSibling(stem + ".yaml");
        Files.createDirectories(file.getParent());
        write(file, Template.scenario(stem));
        schema(file.resolveSibling(SCHEMA));
        data(context.shown(file));
        say("Next: holdfast plan " + context.shown(file) + ", then holdfast run " + context.shown(file));
        return Exit.OK;
    }

    private void write(Path file, String text) throws IOException {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Stop(Exit.STORAGE, context.shown(file) + " exists already and is left as it is");
        }
    }

    private void schema(Path file) throws IOException {
        String schema = SchemaWriter.schema();
        if (!Files.exists(file)) {
            write(file, schema);
        } else if (!Files.readString(file).equals(schema)) {
            say(context.shown(file) + " is of another version and is left as it is;"
                    + " 'holdfast schema' prints the present one");
        }
    }

    private static String suggestion(String stem) {
        String clean = stem.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? "my-question" : clean.substring(0, Math.min(64, clean.length()));
    }
}
