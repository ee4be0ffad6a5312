package holdfast.lab.report;

import holdfast.lab.evidence.Finding;
import holdfast.lab.evidence.Finding.Outcome;
import holdfast.lab.evidence.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of the evidence suite: every claim with what is known, what was simulated, and the verdict. */
public final class EvidenceReport {
    private EvidenceReport() {}

    /**
     * {@code evidence.html}, by file name.
     *
     * @param command the line that makes it again
     */
    public static Map<String, String> pages(List<Finding> findings, String command) {
        List<Figure> figures = figures(findings);
        Map<String, Object> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure.model()));
        Map<String, Object> model = Model.of(
                "headline",
                headline(findings),
                "groups",
                groups(findings),
                "missed",
                findings.stream()
                        .filter(f -> f.outcome() == Outcome.MISSED)
                        .map(EvidenceReport::row)
                        .toList(),
                "figures",
                byId,
                "order",
                figures.stream().map(Figure::id).toList(),
                "command",
                command);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("evidence.html", Page.html("evidence.ftlh", model));
        return pages;
    }

    /** Claims by kind, each kind with its counts. */
    private static List<Map<String, Object>> groups(List<Finding> findings) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Finding> of = findings.stream().filter(f -> kind == Kind.of(f)).toList();
            if (!of.isEmpty()) {
                groups.add(Model.of(
                        "id",
                        kind.name().toLowerCase(Locale.ROOT),
                        "title",
                        kind.title,
                        "met",
                        count(of, Outcome.MET),
                        "missed",
                        count(of, Outcome.MISSED),
                        "rest",
                        Num.whole(
                                of.stream().filter(f -> !f.outcome().counted()).count()),
                        "claims",
                        byClaim(of).stream().map(EvidenceReport::claim).toList()));
            }
        }
        return groups;
    }

    private static String count(List<Finding> findings, Outcome outcome) {
        return Num.whole(findings.stream().filter(f -> f.outcome() == outcome).count());
    }

    /** What claims are held against. */
    private enum Kind {
        ORACLES("Closed forms"),
        DATA("Open data, predicted for those who were held out"),
        PUBLISHED("Published findings");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        static Kind of(Finding f) {
            return f.family().equals("open-data")
                    ? DATA
                    : switch (f.anchor().charAt(0)) {
                        case 'A' -> ORACLES;
                        case 'B' -> DATA;
                        default -> PUBLISHED;
                    };
        }
    }

    /** How many claims were met, missed, and not counted, in one sentence. */
    public static String headline(List<Finding> findings) {
        long counted = findings.stream().filter(f -> f.outcome().counted()).count();
        List<String> rest = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long of = findings.stream().filter(f -> f.outcome() == outcome).count();
            if (!outcome.counted() && of > 0) {
                rest.add(of + " " + outcome.word());
            }
        }
        long met = findings.stream().filter(f -> f.outcome() == Outcome.MET).count();
        return Num.whole(met) + " of " + Num.count(counted, "counted claim") + " met"
                + (rest.isEmpty() ? "." : "; not counted: " + Num.list(rest) + ".");
    }

    /** Findings of the same claim together, in the order of their first. */
    private static List<List<Finding>> byClaim(List<Finding> findings) {
        Map<String, List<Finding>> byClaim = new LinkedHashMap<>();
        findings.forEach(f -> byClaim.computeIfAbsent(f.family() + f.claim(), claim -> new ArrayList<>())
                .add(f));
        return List.copyOf(byClaim.values());
    }

    /** One figure a claim, over all of its cases. */
    private static List<Figure> figures(List<Finding> findings) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        byClaim(findings).forEach(of -> {
            String family = of.get(0).family();
            Figure figure = KnownFigure.of(family + "-" + (seen.getOrDefault(family, 0) + 1), of);
            if (figure != null) {
                seen.merge(family, 1, Integer::sum);
                figures.add(figure);
            }
        });
        return figures;
    }

    private static Map<String, Object> claim(List<Finding> of) {
        Finding first = of.get(0);
        boolean same =
                of.size() > 1 && of.stream().map(Finding::note).distinct().count() == 1;
        return Model.of(
                "note", same ? first.note() : "",
                "same", same,
                "anchor", first.anchor(),
                "claim", first.claim(),
                "code", first.code(),
                "source", first.source(),
                "cases", of.stream().map(EvidenceReport::row).toList());
    }

    private static Map<String, Object> row(Finding f) {
        Point worst = f.worst();
        boolean none = worst == null;
        return Model.of(
                "anchor", f.anchor(),
                "claim", f.claim(),
                "code", f.code(),
                "source", f.source(),
                "subject", f.subject(),
                "label", none ? "" : worst.label(),
                "published", none ? "" : Num.short4(worst.published()),
                "simulated", none ? "" : Num.short4(worst.simulated()),
                "interval", none || worst.se() == 0 ? "" : Num.short4(worst.low()) + " to " + Num.short4(worst.high()),
                "within", none ? "" : f.within() + " of " + f.points().size(),
                "verdict", f.outcome().word(),
                "tone", f.outcome() == Outcome.MET ? "better" : f.outcome() == Outcome.MISSED ? "worse" : "",
                "note", f.note());
    }
}
