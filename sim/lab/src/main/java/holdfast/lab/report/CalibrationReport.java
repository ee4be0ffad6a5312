package holdfast.lab.report;

import holdfast.lab.calibrate.Calibration.Fit;
import holdfast.lab.calibrate.Calibration.Profile;
import holdfast.lab.calibrate.Target;
import holdfast.lab.stats.MeanInterval;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a calibration: what was fitted, how near the market comes, and how well the targets say each parameter. */
public final class CalibrationReport {
    /**
     * What the page says besides tables and charts.
     *
     * @param distance J under luck that the search did not see
     * @param before J of the scenario as it was
     * @param chance of so large a J if the market could give the targets exactly
     * @param heldError root mean square of the errors of what was held out, in standard errors; NaN: nothing was
     * @param heldBefore the same for the scenario as it was
     * @param command the line that makes the calibration again
     * @param run the line that runs the fitted scenario
     */
    public record Summary(
            String name,
            double distance,
            double before,
            double chance,
            double heldError,
            double heldBefore,
            int replications,
            String command,
            String run) {}

    private CalibrationReport() {}

    /** {@code report.html} and the charts, by file name. */
    public static Map<String, String> pages(
            Summary about, List<Factor> factors, Fit fit, List<Target> targets, List<MeanInterval> simulated) {
        List<Figure> figures = new ArrayList<>();
        figures.add(TargetsFigure.of(targets, simulated));
        fit.profiles()
                .forEach(p -> figures.add(ProfileFigure.of(
                        "profile-" + (p.factor() + 1), factors.get(p.factor()).path(), p, (Double)
                                fit.values()[p.factor()])));
        Map<String, Object> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure.model()));
        Map<String, Object> model = Model.of(
                "name", about.name(),
                "headline", headline(factors, fit),
                "distance", distance(about, targets, factors.size()),
                "figures", byId,
                "order", figures.stream().map(Figure::id).toList(),
                "parameters", parameters(factors, fit).model(),
                "warnings", warnings(factors, fit),
                "command", about.command(),
                "run", about.run());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("report.html", Page.html("calibration.ftlh", model));
        figures.forEach(figure -> pages.put("figures/" + figure.id() + ".svg", figure.slide()));
        return pages;
    }

    static String headline(List<Factor> factors, Fit fit) {
        List<String> parts = new ArrayList<>();
        for (Profile p : fit.profiles()) {
            parts.add(Reply.shortName(factors.get(p.factor()).path()) + " "
                    + Num.digits((Double) fit.values()[p.factor()], 4) + " (" + interval(p) + ")");
        }
        return "The market comes nearest with " + Num.list(parts) + ".";
    }

    private static String interval(Profile p) {
        return (p.openLow() ? "at most " + Num.digits(p.high(), 4) : "")
                + (p.openLow() && p.openHigh() ? ", or at least " : "")
                + (p.openHigh() ? (p.openLow() ? "" : "at least ") + Num.digits(p.low(), 4) : "")
                + (p.openLow() || p.openHigh() ? "" : Num.digits(p.low(), 4) + " to " + Num.digits(p.high(), 4));
    }

    private static String distance(Summary about, List<Target> targets, int parameters) {
        long fitted = targets.stream().filter(t -> !t.held()).count();
        StringBuilder text = new StringBuilder("Distance J ")
                .append(Num.digits(about.distance(), 3))
                .append(" over ")
                .append(Num.count(fitted, "target"))
                .append(" and ")
                .append(Num.count(parameters, "parameter"))
                .append(" (")
                .append(Num.digits(about.before(), 3))
                .append(" before), under the luck of ")
                .append(Num.count(about.replications(), "replication"))
                .append(" that the search did not see.");
        if (!Double.isNaN(about.chance())) {
            text.append(
                    about.chance() < 0.05
                            ? " So large a J has a chance of " + Num.percent(about.chance())
                                    + " if the market could give these targets exactly: it cannot."
                            : " The targets do not rule the market out (chance of so large a J: "
                                    + Num.percent(about.chance()) + ").");
        }
        if (!Double.isNaN(about.heldError())) {
            text.append(" What was held out is predicted within ")
                    .append(Num.digits(about.heldError(), 2))
                    .append(" standard errors (root mean square; ")
                    .append(Num.digits(about.heldBefore(), 2))
                    .append(" before).");
        }
        return text.toString();
    }

    /** What a reader must know before using the values. */
    public static List<String> warnings(List<Factor> factors, Fit fit) {
        List<String> warnings = new ArrayList<>();
        for (Profile p : fit.profiles()) {
            Factor factor = factors.get(p.factor());
            double value = (Double) fit.values()[p.factor()];
            double near = 0.01 * (factor.to() - factor.from());
            if (p.flat()) {
                warnings.add(
                        factor.path() + " is not identified: no value of its range is ruled out by these targets.");
            } else if (value < factor.from() + near || value > factor.to() - near) {
                warnings.add(factor.path() + " ends at the edge of its range; a wider one may fit better.");
            } else if (p.openLow() || p.openHigh()) {
                warnings.add(factor.path() + " is bounded on one side only within its range.");
            }
        }
        return warnings;
    }

    private static Table parameters(List<Factor> factors, Fit fit) {
        Table table = Table.of("parameter", "range", "in the scenario", "fitted", "95% interval");
        for (Profile p : fit.profiles()) {
            Factor factor = factors.get(p.factor());
            table = table.plus(List.of(
                    factor.path(),
                    Num.short4(factor.from()) + " to " + Num.short4(factor.to()),
                    Num.short4((Double) fit.start()[p.factor()]),
                    Num.short4((Double) fit.values()[p.factor()]),
                    interval(p)));
        }
        return table;
    }
}
