package holdfast.lab.report;

import holdfast.lab.search.Causes;
import holdfast.lab.search.Causes.Share;
import holdfast.lab.stats.Measure;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of causes: which of them an effect comes from, and how much of it. */
public final class CausesReport {
    private CausesReport() {}

    /**
     * {@code report.html} and the chart, by file name.
     *
     * @param arms two: the effect is the second less the first; one: that of all changes together
     * @param names of the causes
     * @param command the line that makes it again
     */
    public static Map<String, String> pages(
            Scenario scenario, List<String> arms, Measure measure, List<String> names, Causes causes, String command) {
        String period = Parameters.word(scenario.baselineArm().spec().market().period());
        Unit unit = Unit.of(measure.metric().key(), period);
        Figure figure = CausesFigure.of(unit, names, causes);
        Map<String, Object> model = Model.of(
                "name", scenario.name(),
                "headline", headline(unit, names, causes),
                "effect", effect(arms, measure, unit, causes),
                "figures", Model.of("causes", figure.model()),
                "command", command);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("report.html", Page.html("causes.ftlh", model));
        pages.put("figures/causes.svg", figure.slide());
        return pages;
    }

    private static String headline(Unit unit, List<String> names, Causes causes) {
        int most = causes.largest();
        Share share = causes.shares().get(most);
        double without = causes.without().mean();
        String said = unit.said(share.share().mean());
        return (causes.leads()
                        ? "Most comes from " + name(names.get(most)) + ": " + said
                        : "No cause is known to bring most; the largest share is that of " + name(names.get(most))
                                + ", " + said)
                + ". The whole is "
                + unit.said(causes.whole().mean())
                + (without == 0 ? "." : "; without these causes it would be " + unit.said(without) + ".");
    }

    /** A cause in short: of a mechanism that is switched off, the mechanism. */
    static String name(String path) {
        return Reply.shortName(path.endsWith(".off") ? path.substring(0, path.length() - 4) : path);
    }

    private static String effect(List<String> arms, Measure measure, Unit unit, Causes causes) {
        return "Effect: " + measure.words() + ", "
                + (arms.size() == 2
                        ? arms.get(1) + " less " + arms.get(0) + "; each cause is taken away in both."
                        : "all changes together in " + arms.get(0) + ".")
                + " The whole is " + unit.said(causes.whole().mean()) + " (interval "
                + unit.interval(causes.whole().ciLow(), causes.whole().ciHigh()) + ", "
                + causes.whole().n()
                + " replications, each combination of causes under the same luck).";
    }
}
