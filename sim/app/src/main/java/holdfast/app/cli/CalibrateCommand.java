package holdfast.app.cli;

import holdfast.lab.calibrate.Calibration;
import holdfast.lab.calibrate.Calibration.Fit;
import holdfast.lab.calibrate.Calibration.Profile;
import holdfast.lab.calibrate.Target;
import holdfast.lab.calibrate.TargetTable;
import holdfast.lab.design.Points;
import holdfast.lab.evidence.OpenTargets;
import holdfast.lab.report.CalibrationReport;
import holdfast.lab.search.Trials;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.store.CalibrationFiles;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits parameters to what is known of a real market. */
@CommandLine.Command(
        name = "calibrate",
        description = {
            "Fits parameters of a scenario to a table of targets, and says how near it comes and how certain that is.",
            "With --from FILE and targets are made of a file of open data, what is held out with them.",
            "Targets: CSV with metric, firm, over, value, and if wanted segment, se (standard error) and use (fit or held).",
            "Writes tables, a page and the fitted scenario."
        })
final class CalibrateCommand extends ScenarioCommand {
    private static final int PER_PARAMETER = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final ArmOption arm = new ArmOption();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Mixin
    private final OpenDataOptions open = new OpenDataOptions();

    @Option(names = "--targets", paramLabel = "CSV", description = "What is known of the real market.")
    private Path known;

    @Option(
            names = "--fit",
            paramLabel = "PATH=LOW..HIGH",
            description = "What is fitted and between which values. May be repeated.")
    private List<String> fitted = List.of();

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "Candidates of the search after a first look at 10 points a parameter (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Mixin
    private final SearchFolder place = new SearchFolder("calibration");

    CalibrateCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() throws IOException {
        if (open.asked()) {
            require(file == null && known == null, "--from makes scenario and targets; leave FILE and --targets out");
            OpenTargets made = open.make(context);
            place.find(context, made.name());
            Path folder = open.write(made, place.folder());
            file = folder.resolve(made.name() + ".yaml");
            known = folder.resolve(made.targets());
            fitted = fitted.isEmpty() ? made.fit() : fitted;
        }
        require(file != null, "which FILE? (or --from, with open data)");
        require(known != null, "--targets is missing: the CSV of what is known of the real market");
        require(!fitted.isEmpty(), "--fit is missing: what is fitted, for example market.rules.trust.breach=0.1..0.9");
        Reading reading = readValid(file, sets(List.of()), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        Points points = Points.of(scenario);
        for (Factor factor : points.factors()) {
            require(factor.ranged(), "--fit " + factor.path() + ": write two ends, " + factor.path() + "=0.1..0.9");
        }
        require(trials >= 2 && trials <= 100_000, "--trials is " + trials + ", allowed is 2 to 100000");
        int position = arm.position(scenario, points.factors());
        List<Target> targets;
        try {
            targets = TargetTable.read(
                    context.existing(known), scenario.arms().get(position).spec(), Nearest::to);
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.INVALID, e.getMessage());
        }
        if (!open.asked()) {
            place.find(context, scenario.name());
        }
        return place.search(this, reading, targets, journal -> {
            Trials runs = new Trials(
                    scenario,
                    points.factors(),
                    position,
                    targets,
                    threads.options(false, context.interruption()),
                    threads.simulator(context),
                    journal);
            return fit(reading, points, targets, runs);
        });
    }

    private List<String> sets(List<String> more) {
        DesignOptions design = new DesignOptions();
        design.spec = spec;
        design.option = "--fit";
        design.form = "path=0.1..0.9";
        design.factors = fitted;
        design.type = "latin-hypercube";
        design.points = (long) PER_PARAMETER * fitted.size();
        List<String> sets = new ArrayList<>(options.sets());
        if (more.isEmpty()) {
            sets.addAll(design.sets(null, true));
        }
        sets.addAll(more);
        return sets;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Exit fit(Reading reading, Points points, List<Target> targets, Trials runs) {
        Scenario scenario = reading.scenario();
        List<Factor> factors = points.factors();
        int n = scenario.experiment().replications();
        Object[] today = today(runs, factors);
        Calibration calibration =
                new Calibration(runs, factors, targets, n, scenario.experiment().seed());
        Fit fit = calibration.fit(today, points, trials);
        double confidence = scenario.experiment().confidence();
        List<MeanInterval> simulated = Arrays.stream(runs.values(fit.values(), n + 1, 2 * n))
                .map(v -> MeanInterval.of(v, confidence))
                .toList();
        double[] after = simulated.stream().mapToDouble(MeanInterval::mean).toArray();
        double[] before = calibration.means(today, n + 1, 2 * n);
        double distance = calibration.distance(after);
        List<String> values = values(factors, fit.values());
        String written = context.shown(place.folder().resolve(scenario.name() + ".yaml"));
        var summary = new CalibrationReport.Summary(
                scenario.name(),
                distance,
                calibration.distance(before),
                calibration.fits(distance),
                heldError(targets, after),
                heldError(targets, before),
                n,
                "./holdfast " + String.join(" ", place.typed()),
                "./holdfast run " + written);
        Map<String, String> files = new LinkedHashMap<>();
        Reading result = readValid(file, sets(values), threads.here());
        if (result == null) {
            return Exit.INVALID;
        }
        files.put(scenario.name() + ".yaml", result.resolved());
        files.putAll(CalibrationFiles.of(factors, fit, targets, simulated));
        files.putAll(CalibrationReport.pages(summary, factors, fit, targets, simulated));
        place.write(files, reading, file);
        tell(factors, fit);
        say("Distance " + Numbers.text(distance) + " over "
                + targets.stream().filter(t -> !t.held()).count() + " targets, " + Numbers.text(summary.before())
                + " before; " + fit.tried() + " candidates and " + runs.runs() + " runs with the profiles.");
        CalibrationReport.warnings(factors, fit).forEach(this::complain);
        say("Run it: holdfast run " + written);
        data(context.shown(place.folder().resolve("report.html")));
        return Exit.OK;
    }

    private Object[] today(Trials runs, List<Factor> factors) {
        Object[] own = new Object[factors.size()];
        for (int f = 0; f < own.length; f++) {
            own[f] = runs.worlds().own(f);
            require(own[f] instanceof Double, "--fit " + factors.get(f).path() + " is not a number in " + file);
        }
        return own;
    }

    private static List<String> values(List<Factor> factors, Object[] values) {
        List<String> sets = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            sets.add(factors.get(f).path() + "=" + values[f]);
        }
        return sets;
    }

    /** Root mean square of the errors of what was held out; NaN if nothing was. */
    private static double heldError(List<Target> targets, double[] means) {
        double sum = 0;
        int held = 0;
        for (int k = 0; k < means.length; k++) {
            if (targets.get(k).held()) {
                sum += targets.get(k).error(means[k]) * targets.get(k).error(means[k]);
                held++;
            }
        }
        return held == 0 ? Double.NaN : Math.sqrt(sum / held);
    }

    private void tell(List<Factor> factors, Fit fit) {
        Table table = new Table("parameter", "start", "fitted", "low", "high", "bounded");
        for (Profile p : fit.profiles()) {
            table.add(
                    factors.get(p.factor()).path(),
                    fit.start()[p.factor()],
                    fit.values()[p.factor()],
                    p.low(),
                    p.high(),
                    p.flat() ? "no" : p.openLow() ? "above" : p.openHigh() ? "below" : "both sides");
        }
        table(table);
    }
}
