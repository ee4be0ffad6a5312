package holdfast.lab.report;

import holdfast.lab.store.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes the decision report out of stored results. Equal results give equal bytes. */
public final class Report {
    private static final List<Function<Material, Figure>> FIGURES = List.of(
            DifferenceFigure::of,
            FanFigure::of,
            MultiplesFigure::of,
            ReasonsFigure::of,
            RetentionFigure::of,
            PrioritiesFigure::of,
            PortfolioFigure::of,
            DotsFigure::of,
            LuckFigure::of);

    private Report() {}

    /**
     * The page and the charts by file name: {@code report.html}, {@code figures/fan.svg} and so on. A form of {@link
     * holdfast.lab.store.Pages}.
     */
    public static Map<String, String> pages(Results results) {
        return pages(new ResultsData(results));
    }

    static Map<String, String> pages(ReportData data) {
        Material material = Material.of(data);
        List<Figure> figures = new ArrayList<>();
        FIGURES.stream().map(f -> f.apply(material)).filter(Objects::nonNull).forEach(figures::add);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("report.html", Page.html(material, figures));
        figures.forEach(figure -> pages.put("figures/" + figure.id() + ".svg", figure.slide()));
        return pages;
    }
}
