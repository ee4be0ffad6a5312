package holdfast.app.cli;

import holdfast.lab.store.Queries;
import holdfast.lab.store.Queries.Answer;
import holdfast.lab.store.StoredTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers questions about results in SQL. */
@CommandLine.Command(
        name = "query",
        description = {
            "Answers a question in SQL about result folders, or writes their tables as Parquet.",
            "Every CSV file of a folder is a table (outcomes.csv: outcomes, a - in a name is a _); each row says its folder.",
            "Empty cells are NULL. Without a question: the tables and their columns."
        })
final class QueryCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SQL",
            description = "The question, for example \"SELECT arm, avg(share) FROM outcomes GROUP BY arm\".")
    private String sql;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "Result folders (default: all below results).")
    private List<Path> folders = List.of();

    @Option(
            names = "--parquet",
            paramLabel = "FOLDER",
            description = "Write every table as NAME.parquet into this folder, which is new or empty.")
    private Path parquet;

    QueryCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Queries queries = Queries.found()
                .orElseThrow(
                        () -> new Stop(
                                Exit.USAGE,
                                "the database is not here; start with the launcher of a checkout, ./holdfast query, which fetches it"));
        StoredTables tables = StoredTables.of(folders());
        if (parquet != null) {
            return write(queries, tables);
        }
        try {
            Answer answer = queries.ask(tables, question(tables));
            Table table = new Table(answer.columns().toArray(String[]::new));
            answer.rows().forEach(row -> table.add(row.toArray()));
            table(table);
            say(answer.rows().size() + (answer.rows().size() == 1 ? " row" : " rows"));
            return Exit.OK;
        } catch (Queries.Unanswerable e) {
            throw new Stop(Exit.USAGE, e.getMessage());
        }
    }

    /** Without one: which tables and columns there are. */
    private String question(StoredTables tables) {
        return asked()
                ? sql
                : "SELECT table_name AS \"table\", column_name AS \"column\", data_type AS \"type\" "
                        + "FROM information_schema.columns ORDER BY table_name, ordinal_position";
    }

    /** A single word is a folder, not a question. */
    private boolean asked() {
        return sql != null && sql.strip().contains(" ");
    }

    private List<Path> folders() {
        List<Path> all = new java.util.ArrayList<>();
        if (sql != null && !asked()) {
            all.add(context.existing(Path.of(sql.strip())));
        }
        folders.forEach(folder -> all.add(context.existing(folder)));
        if (all.isEmpty()) {
            all.addAll(StoredTables.below(context.here().resolve("results")));
        }
        if (all.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "there are no results below results; name a result folder after the question");
        }
        return all;
    }

    private Exit write(Queries queries, StoredTables tables) {
        if (asked()) {
            throw new ParameterException(spec.commandLine(), "--parquet writes whole tables; leave the question out");
        }
        Path folder = context.here().resolve(parquet);
        try {
            Files.createDirectories(folder);
            try (var list = Files.list(folder)) {
                if (list.findAny().isPresent()) {
                    throw new Stop(
                            Exit.STORAGE,
                            context.shown(folder) + " is not empty, nothing was changed; name a new folder");
                }
            }
        } catch (IOException e) {
            throw new Stop(Exit.STORAGE, context.shown(folder) + " cannot be written: " + e);
        }
        queries.parquet(tables, folder).forEach(file -> data(context.shown(file)));
        return Exit.OK;
    }
}
