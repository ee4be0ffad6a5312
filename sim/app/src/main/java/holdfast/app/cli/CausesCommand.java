package holdfast.app.cli;

import holdfast.lab.report.CausesReport;
import holdfast.lab.search.Causes;
import holdfast.lab.search.TrialJournal;
import holdfast.lab.search.Trials;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.Shapley;
import holdfast.lab.store.CausesFile;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Where an effect comes from. */
@CommandLine.Command(
        name = "causes",
        description = {
            "Finds out which causes an effect comes from, and how much of it.",
            "With two arms the effect is the second less the first, and each --cause says how a cause is taken away, in both arms:",
            "--cause market.rules.wordOfMouth.off=true. With one arm the effect is that of all --cause values together. Every",
            "combination is run under the same luck; the shares are Shapley values; they sum to the whole less what is there without."
        })
final class CausesCommand extends ScenarioCommand {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final MeasureOptions measures = new MeasureOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(
            names = "--cause",
            required = true,
            paramLabel = "PATH=VALUE",
            description =
                    "A cause: the value with which it is gone (two arms) or there (one arm). Up to 10 may be given.")
    private List<String> causes = List.of();

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "A[,B]",
            description = "One arm or two (default: the baseline and the first other).")
    private List<String> arms = List.of();

    @Mixin
    private final SearchFolder place = new SearchFolder("causes");

    CausesCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        require(
                causes.size() <= Shapley.MOST,
                "here are " + causes.size() + " causes; every combination is run, so at most " + Shapley.MOST
                        + " are taken. Leave out those that matter least (holdfast sensitivity finds them)");
        Reading plain = readValid(file, options.sets(), threads.here());
        if (plain == null) {
            return Exit.INVALID;
        }
        List<String> of = arms(plain.scenario());
        Reading reading = readValid(file, sets(of), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        Measure measure = measures.of(scenario).get(0);
        place.find(context, scenario.name());
        return place.search(this, reading, List.of(measure), journal -> share(reading, of, measure, journal));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** The names of the arms, checked. */
    private List<String> arms(Scenario scenario) {
        if (arms.size() == 1) {
            List<String> names = scenario.arms().stream().map(a -> a.name()).toList();
            String near = Nearest.to(arms.get(0), names);
            require(
                    names.contains(arms.get(0)),
                    "there is no arm '" + arms.get(0) + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", names)
                                    : "did you mean '" + near + "'?"));
            return arms;
        }
        TwoArms two = new TwoArms();
        two.spec = spec;
        two.arms = arms;
        return two.of(scenario).stream().map(a -> a.name()).toList();
    }

    private List<String> sets(List<String> of) {
        DesignOptions design = new DesignOptions();
        design.spec = spec;
        design.option = "--cause";
        design.form = "path=value, for example market.rules.trust.off=true";
        design.factors = causes;
        design.type = "grid";
        design.arms = of;
        List<String> sets = new ArrayList<>(options.sets());
        sets.addAll(design.sets(null, false));
        return sets;
    }

    private Exit share(Reading reading, List<String> of, Measure measure, TrialJournal journal) {
        Scenario scenario = reading.scenario();
        List<Factor> factors = scenario.design().factors();
        for (Factor factor : factors) {
            require(
                    factor.values().size() == 1,
                    "--cause " + factor.path() + " has several values; give the one with which the cause is "
                            + (of.size() == 2 ? "gone" : "there"));
        }
        List<String> names = scenario.arms().stream().map(a -> a.name()).toList();
        List<Trials> worlds = of.stream()
                .map(arm -> new Trials(
                        scenario,
                        factors,
                        names.indexOf(arm),
                        List.of(measure),
                        threads.options(false, context.interruption()),
                        threads.simulator(context),
                        journal))
                .toList();
        int n = scenario.experiment().replications();
        boolean removed = worlds.size() == 2;
        worlds.forEach(w -> w.prepare(combinations(factors, removed), n));
        Causes found = Causes.of(
                factors.size(),
                scenario.experiment().confidence(),
                c -> worth(worlds, combination(factors, c, removed), combination(factors, 0, removed), n));
        write(reading, of, measure, found);
        say((long) worlds.size() * (1 << factors.size()) * n + " runs");
        return Exit.OK;
    }

    private static double[] worth(List<Trials> worlds, Object[] here, Object[] nothing, int n) {
        boolean two = worlds.size() == 2;
        double[] more = worlds.get(two ? 1 : 0).values(here, 1, n)[0];
        double[] less =
                two ? worlds.get(0).values(here, 1, n)[0] : worlds.get(0).values(nothing, 1, n)[0];
        double[] worth = new double[n];
        for (int r = 0; r < n; r++) {
            worth[r] = more[r] - less[r];
        }
        return worth;
    }

    private static List<Object[]> combinations(List<Factor> factors, boolean removed) {
        List<Object[]> all = new ArrayList<>();
        for (int c = 0; c < 1 << factors.size(); c++) {
            all.add(combination(factors, c, removed));
        }
        return all;
    }

    /** The values of factors when the causes of a coalition are at work; null: as the scenario has it. */
    private static Object[] combination(List<Factor> factors, int coalition, boolean removed) {
        Object[] values = new Object[factors.size()];
        for (int k = 0; k < values.length; k++) {
            boolean there = (coalition >>> k & 1) != 0;
            values[k] = there == removed ? null : factors.get(k).values().get(0);
        }
        return values;
    }

    private void write(Reading reading, List<String> of, Measure measure, Causes found) {
        Scenario scenario = reading.scenario();
        List<String> paths =
                scenario.design().factors().stream().map(Factor::path).toList();
        String line = "./holdfast "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("causes.csv", CausesFile.of(paths, found));
        files.putAll(CausesReport.pages(scenario, of, measure, paths, found, line));
        place.write(files, reading, file);
        Table table = new Table("cause", "alone", "last", "share", "low", "high");
        for (int k = 0; k < paths.size(); k++) {
            Causes.Share s = found.shares().get(k);
            row(table, paths.get(k), s.alone().mean(), s.last().mean(), s.share());
        }
        row(table, "without any", null, null, found.without());
        row(table, "whole", null, null, found.whole());
        table(table);
        say(
                "Effect on " + measure.words() + ": "
                        + (of.size() == 2 ? of.get(1) + " less " + of.get(0) : "all changes together in " + of.get(0))
                        + ". alone: where no other cause is at work; last: what goes when it alone is taken away; share: Shapley value.");
        data(context.shown(place.folder().resolve("report.html")));
    }

    private static void row(Table table, String cause, Double alone, Double last, MeanInterval share) {
        table.add(cause, alone, last, share.mean(), share.ciLow(), share.ciHigh());
    }
}
