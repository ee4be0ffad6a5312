package holdfast.app.cli;

import holdfast.scenario.Reading;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;

/** Lists the scenarios that come with Holdfast. */
@CommandLine.Command(name = "list", description = "Lists the shipped scenarios: name, question, file.")
final class ListCommand extends ScenarioCommand {
    ListCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        Table table = new Table("name", "question", "file", "group");
        for (Path file : Shipped.scenarios(context.home())) {
            table.add(
                    Shipped.name(file),
                    question(read(file, java.util.List.of())),
                    context.shown(file),
                    Shipped.group(file));
        }
        if (table.isEmpty()) {
            throw new Stop(
                    Exit.STORAGE,
                    "there are no scenarios under " + context.home().resolve("scenarios"));
        }
        if (talk.json || talk.plain) {
            table(table);
        } else {
            String group = "";
            for (var row : table.records()) {
                if (!row.get("group").equals(group)) {
                    group = row.get("group").toString();
                    data("\n" + group);
                }
                data(bold(row.get("name").toString()));
                data("  " + row.get("question"));
                data("  " + row.get("file"));
            }
            say("\nRun one with: holdfast run FILE");
        }
        return Exit.OK;
    }

    private static String question(Reading reading) {
        return reading.valid()
                ? reading.scenario().question().strip().replaceAll("\\s+", " ")
                : "(does not validate: " + reading.problems().get(0).message() + ")";
    }
}
