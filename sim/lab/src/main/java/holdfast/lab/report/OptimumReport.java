package holdfast.lab.report;

import holdfast.lab.search.SearchTrace;
import holdfast.lab.stats.MeanInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a search for the best values of levers. */
public final class OptimumReport {
    private OptimumReport() {}

    /**
     * {@code report.html} and the charts, by file name.
     *
     * @param said what came out, the most important sentence first
     * @param warnings what speaks against using it as it is
     * @param command the line that makes it again
     * @param run the line that runs what was found
     */
    public static Map<String, String> pages(
            String name, SearchTrace trace, List<String> said, List<String> warnings, String command, String run) {
        List<Figure> figures = new ArrayList<>();
        for (int lever = 0; lever < trace.levers().size(); lever++) {
            figures.add(CandidatesFigure.of(trace, lever));
        }
        Map<String, Object> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure.model()));
        Map<String, Object> model = Model.of(
                "name", name,
                "headline", said.get(0),
                "said", said.subList(1, said.size()),
                "warnings", warnings,
                "rows", rows(trace).model(),
                "figures", byId,
                "order", figures.stream().map(Figure::id).toList(),
                "command", command,
                "run", run);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("report.html", Page.html("optimum.ftlh", model));
        figures.forEach(figure -> pages.put("figures/" + figure.id() + ".svg", figure.slide()));
        return pages;
    }

    private static Table rows(SearchTrace trace) {
        List<String> head = new ArrayList<>(List.of("result"));
        trace.levers().forEach(lever -> head.add(lever.path()));
        trace.measures().forEach(measure -> head.addAll(List.of(measure.words(), "interval")));
        Table table = new Table(head, List.of());
        for (SearchTrace.Row row : trace.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            for (Object value : row.values()) {
                cells.add(Num.short4((Double) value));
            }
            for (MeanInterval i : row.measures()) {
                cells.add(Num.short4(i.mean()));
                cells.add(i.n() > 1 ? Num.short4(i.ciLow()) + " to " + Num.short4(i.ciHigh()) : Num.NONE);
            }
            table = table.plus(cells);
        }
        return table;
    }
}
