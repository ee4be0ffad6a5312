package holdfast.lab.report;

import holdfast.lab.sensitivity.Analysis;
import holdfast.lab.sensitivity.Output;
import holdfast.lab.stats.Verdict;
import holdfast.lab.store.AnalysisFiles;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.RegretFile;
import holdfast.lab.store.SweepFiles;
import holdfast.lab.sweep.MainEffects;
import holdfast.lab.sweep.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a sweep: how the answer depends on what was varied. A form of {@link holdfast.lab.store.SweepPages}. */
public final class SweepReport {
    private static final int MOST_FIGURES = 16;
    private static final int MOST_MEASURES = 4;

    private final SweepFiles files;
    private final Sweep sweep;
    private final String period;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Analysis> analyses = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private RegretFigure regret;

    private SweepReport(SweepFiles files) {
        this.files = files;
        this.sweep = files.sweep();
        this.period = holdfast.market.parameter.Parameters.word(
                sweep.scenario().baselineArm().spec().market().period());
        draw();
    }

    /** {@code report.html} and the charts. */
    public static Map<String, String> pages(SweepFiles files, Manifest manifest) {
        SweepReport report = new SweepReport(files);
        Map<String, String> pages = new LinkedHashMap<>();
        if (!report.analyses.isEmpty()) {
            pages.putAll(AnalysisFiles.of(report.sweep, report.analyses));
        }
        if (report.regret != null) {
            pages.put(RegretFile.NAME, report.regret.csv());
        }
        pages.put("report.html", Page.html("sweep.ftlh", report.model(manifest)));
        report.figures.forEach(figure -> pages.put("figures/" + figure.id() + ".svg", figure.slide()));
        return pages;
    }

    private void draw() {
        MainEffects effects = new MainEffects(sweep);
        MapFigure map = MapFigure.fits(sweep.points()) ? new MapFigure(sweep, period) : null;
        regret = RegretFigure.fits(sweep) ? new RegretFigure(sweep, period) : null;
        List<Output> outputs = Analysis.fits(sweep.points().design()) ? Output.of(sweep) : List.of();
        double[][][] y = new double[outputs.size()][sweep.points().size()][];
        files.forEachPoint((point, values) -> {
            effects.add(point, values);
            for (int k = 0; k < y.length; k++) {
                y[k][point] = outputs.get(k).values(values);
            }
            if (map != null) {
                map.add(point, values);
            }
            if (regret != null) {
                regret.add(point, values);
            }
        });
        if (regret != null) {
            figures.add(regret.figure());
        }
        if (map != null) {
            figures.add(map.figure());
        }
        for (int k = 0; k < y.length; k++) {
            analyses.add(Analysis.of(sweep, outputs.get(k), y[k]));
            if (k < MOST_MEASURES) {
                figures.add(ImportanceFigure.of(sweep, analyses.get(k), period, k + 1));
            }
        }
        for (int m = 0; m < Math.min(MOST_MEASURES, sweep.measures().size()); m++) {
            for (int f = 0; f < sweep.points().factors().size() && replies.size() < MOST_FIGURES; f++) {
                Reply reply = Reply.of(sweep, effects, f, m);
                if (reply.levels().size() > 1) {
                    replies.add(reply);
                    figures.add(ReplyFigure.of(reply, period, "reply-" + (m + 1) + "-" + (f + 1)));
                }
            }
        }
    }

    private Map<String, Object> model(Manifest manifest) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", sweep.scenario().name());
        model.put("question", sweep.scenario().question());
        model.put("headline", headline());
        Map<String, Object> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure.model()));
        model.put("figures", byId);
        model.put("order", figures.stream().map(Figure::id).toList());
        model.put("factors", factors().model());
        model.put("claims", claims().model());
        model.put("size", size(manifest));
        model.put(
                "failures",
                manifest.runs().stream()
                        .limit(20)
                        .map(run -> Model.of("what", run.message(), "again", run.reproduce()))
                        .toList());
        model.put("failed", Integer.toString(manifest.runs().size()));
        model.put("origin", Sections.origin(manifest));
        return model;
    }

    private String headline() {
        if (replies.isEmpty()) {
            return "Every factor has one value only.";
        }
        if (regret != null) {
            return figures.get(0).finding();
        }
        if (!analyses.isEmpty()) {
            Figure figure = figures.get(0);
            return figure.question() + " " + figure.finding();
        }
        Reply first = replies.get(0);
        Unit unit = Unit.of(first.what().metric().key(), period);
        int most = 0;
        for (int k = 1; k < first.arms().size(); k++) {
            most = Math.abs(first.rise(k)) > Math.abs(first.rise(most)) ? k : most;
        }
        String subject = SweepWords.subject(first, unit);
        String about = first.differences()
                ? "The effect on " + subject
                : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
        return about + " by " + first.factorName() + ": " + SweepWords.sentence(first, unit, most);
    }

    private Table factors() {
        Table table = Table.of("factor", "values", "in the scenario", "arms");
        for (int f = 0; f < sweep.points().factors().size(); f++) {
            var factor = sweep.points().factors().get(f);
            String values = factor.ranged()
                    ? Num.short4(factor.from()) + " to " + Num.short4(factor.to())
                    : Num.list(factor.values().stream().map(SweepReport::text).toList());
            table = table.plus(List.of(
                    factor.path(),
                    values,
                    text(sweep.points().worlds().own(f)),
                    factor.arms().size() == sweep.scenario().arms().size() ? "all" : Num.list(factor.arms())));
        }
        return table;
    }

    private static String text(Object value) {
        return value instanceof Double number ? Num.short4(number) : String.valueOf(value);
    }

    /** At how many points each claim holds. */
    private Table claims() {
        Table table = Table.of("claim", "supported", "not supported", "not enough replications", "where it holds");
        List<List<Verdict.Outcome>> verdicts = files.verdicts();
        for (int c = 0; c < verdicts.size(); c++) {
            List<Verdict.Outcome> of = verdicts.get(c);
            List<String> row = new ArrayList<>();
            row.add(sweep.scenario().expect().get(c).claim());
            for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
                row.add(Long.toString(of.stream().filter(o -> o == outcome).count()));
            }
            row.add(where(of));
            table = table.plus(row);
        }
        return table;
    }

    /** For one factor the stretches of its values; else nothing. */
    private String where(List<Verdict.Outcome> of) {
        if (sweep.points().factors().size() != 1
                || sweep.points().design().type().spread()) {
            return "see verdicts.csv";
        }
        List<String> stretches = new ArrayList<>();
        for (int from = 0; from < of.size(); from++) {
            if (of.get(from) == Verdict.Outcome.SUPPORTED) {
                int to = from;
                while (to + 1 < of.size() && of.get(to + 1) == Verdict.Outcome.SUPPORTED) {
                    to++;
                }
                String low = text(sweep.points().shown(from)[0]);
                stretches.add(
                        from == to ? low : low + " to " + text(sweep.points().shown(to)[0]));
                from = to;
            }
        }
        return stretches.isEmpty() ? "nowhere" : Num.list(stretches);
    }

    private String size(Manifest manifest) {
        return Num.count(sweep.points().size(), "point") + " ("
                + holdfast.market.parameter.Parameters.word(
                        sweep.points().design().type())
                + ") × " + Num.count(sweep.scenario().arms().size(), "arm") + " × "
                + Num.count(sweep.replications(), "replication") + " = " + Num.count(sweep.size(), "run") + " of "
                + Num.count(sweep.scenario().baselineArm().spec().market().customers(), "customer") + ", "
                + Num.count(manifest.runs().size(), "failed run") + ".";
    }
}
