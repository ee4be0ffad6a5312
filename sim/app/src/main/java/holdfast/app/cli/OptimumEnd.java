package holdfast.app.cli;

import holdfast.lab.report.OptimumReport;
import holdfast.lab.search.SearchTrace;
import holdfast.lab.store.OptimumFiles;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a search for the best levers came to, and writes its folder. */
final class OptimumEnd {
    private final ScenarioCommand command;
    private final SearchFolder place;
    private final Path file;
    private final List<String> sets;

    /** @param sets what was set besides the levers */
    OptimumEnd(ScenarioCommand command, SearchFolder place, Path file, List<String> sets) {
        this.command = command;
        this.place = place;
        this.file = file;
        this.sets = sets;
    }

    /**
     * @param values what was found
     * @param said what came out, the most important sentence first
     */
    Exit end(Reading reading, SearchTrace trace, Object[] values, List<String> said, List<String> warnings) {
        List<String> cautions = new ArrayList<>(warnings);
        cautions.addAll(edges(trace.levers(), values));
        List<String> found = new ArrayList<>(sets);
        for (int f = 0; f < values.length; f++) {
            found.add(trace.levers().get(f).path() + "=" + values[f]);
        }
        Reading best = command.readValid(file, found, 1);
        if (best == null) {
            return Exit.INVALID;
        }
        String name = reading.scenario().name();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + ".yaml", best.resolved());
        files.putAll(OptimumFiles.of(trace));
        String typed = "./holdfast " + String.join(" ", place.typed());
        String run = "./holdfast run " + command.context.shown(place.folder().resolve(name + ".yaml"));
        files.putAll(OptimumReport.pages(name, trace, said, cautions, typed, run));
        place.write(files, reading, file);
        command.table(table(trace));
        said.forEach(command::say);
        cautions.forEach(command::complain);
        command.say("Run it: holdfast run " + file
                + found.stream().map(set -> " --set " + set).collect(Collectors.joining()));
        command.say("Look at it: " + command.context.shown(place.folder().resolve("report.html")));
        return Exit.OK;
    }

    private static Table table(SearchTrace trace) {
        List<String> columns = new ArrayList<>(List.of("result"));
        trace.levers().forEach(factor -> columns.add(factor.path()));
        trace.measures().forEach(measure -> columns.add(measure.words()));
        Table table = new Table(columns.toArray(String[]::new));
        for (SearchTrace.Row row : trace.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.name()));
            cells.addAll(List.of(row.values()));
            row.measures().forEach(i -> cells.add(i.mean()));
            table.add(cells.toArray());
        }
        return table;
    }

    /** A best value at an end of its range says that the range was too narrow. */
    private static List<String> edges(List<Factor> factors, Object[] values) {
        List<String> edges = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            Factor lever = factors.get(f);
            double near = 0.01 * (lever.to() - lever.from());
            if ((Double) values[f] < lever.from() + near || (Double) values[f] > lever.to() - near) {
                edges.add(lever.path() + " ends at the edge of its range; a wider one may hold better values.");
            }
        }
        return edges;
    }
}
