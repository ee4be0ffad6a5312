package holdfast.app.cli;

import holdfast.lab.design.Points;
import holdfast.lab.search.Trials;
import holdfast.lab.select.ComparedWithBest;
import holdfast.lab.select.KimNelson;
import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the best of a few candidates. */
@CommandLine.Command(
        name = "select",
        description = {
            "Finds the best point of a design with few runs, and shows ties as ties.",
            "Replications are added under the same luck until one point is left that is best, give or take what does not",
            "matter."
        })
final class SelectCommand extends ScenarioCommand {
    private static final int MOST_CANDIDATES = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final DesignOptions design = new DesignOptions();

    @Mixin
    private final MeasureOptions measures = new MeasureOptions();

    @Mixin
    private final ArmOption arm = new ArmOption();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(
            names = "--zone",
            paramLabel = "D",
            required = true,
            description = "Indifference zone: a difference that does not matter, in units of the metric.")
    private double zone;

    @Option(names = "--least", description = "The least is best, not the greatest.")
    private boolean least;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "10",
            description = "Replications before the first look (default: ${DEFAULT-VALUE}).")
    private int first;

    SelectCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        List<String> sets = new ArrayList<>(options.sets());
        sets.addAll(design.sets(null, true));
        Reading reading = readValid(file, sets, threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        if (scenario.design() == null) {
            throw new Stop(
                    Exit.USAGE, file + " has no design; say what to choose from: --factor firms.acme.price=0.9,1");
        }
        Points points = Points.of(scenario);
        require(
                points.size() >= 2 && points.size() <= MOST_CANDIDATES,
                "2 to 200 candidates are needed, there are " + points.size());
        require(zone > 0, "--zone is " + zone + ", it must be above 0");
        require(
                first >= 2 && first <= scenario.experiment().replications(),
                "--first is " + first + ", allowed is 2 to the number of replications, "
                        + scenario.experiment().replications());
        Measure measure = measures.of(scenario).get(0);
        context.interruption().guard();
        try {
            return choose(scenario, points, measure);
        } catch (CancellationException e) {
            return Exit.INTERRUPTED;
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Exit choose(Scenario scenario, Points points, Measure measure) {
        int position = arm.position(scenario, points.factors());
        Trials trials = new Trials(
                scenario,
                points.factors(),
                position,
                List.of(measure),
                threads.options(false, context.interruption()),
                threads.simulator(context));
        List<Object[]> candidates = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            candidates.add(points.shown(p));
        }
        trials.prepare(candidates, first);
        double sign = least ? -1 : 1;
        KimNelson.Source source = (k, n) -> Arrays.stream(trials.values(candidates.get(k), 1, n)[0])
                .map(value -> sign * value)
                .toArray();
        double confidence = scenario.experiment().confidence();
        int most = scenario.experiment().replications();
        KimNelson.Choice choice =
                new KimNelson(candidates.size(), first, most, zone, confidence, source).choose(candidates.size());
        tell(points, measure, candidates, choice, source, confidence);
        say(trials.runs() + " runs; all candidates with " + most + " replications would have taken "
                + (long) most * candidates.size() + ".");
        return Exit.OK;
    }

    private void tell(
            Points points,
            Measure measure,
            List<Object[]> candidates,
            KimNelson.Choice choice,
            KimNelson.Source source,
            double confidence) {
        int common = Arrays.stream(choice.replications()).min().orElse(first);
        double[][] values = new double[candidates.size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = source.values(k, common);
        }
        ComparedWithBest best = ComparedWithBest.of(values, confidence);
        List<String> columns = new ArrayList<>(List.of("result", "point"));
        points.factors().forEach(factor -> columns.add(factor.path()));
        columns.addAll(List.of("mean", "replications", "fromBestLow", "fromBestHigh"));
        Table table = new Table(columns.toArray(String[]::new));
        double sign = least ? -1 : 1;
        for (int k = 0; k < values.length; k++) {
            boolean left = choice.left().contains(k);
            int n = choice.replications()[k];
            List<Object> row =
                    new ArrayList<>(List.of(left ? choice.left().size() == 1 ? "best" : "tie" : "worse", k + 1));
            row.addAll(List.of(candidates.get(k)));
            row.add(sign * MeanInterval.of(source.values(k, n), confidence).mean());
            row.addAll(List.of(n, best.low()[k], best.high()[k]));
            table.add(row.toArray());
        }
        table(table);
        say(
                choice.left().size() == 1
                        ? "Point " + (choice.left().get(0) + 1) + " has the " + (least ? "least " : "greatest ")
                                + measure.words() + ", give or take " + zone + ", with a confidence of " + confidence
                                + "."
                        : choice.left().size()
                                + " points cannot be told apart within the replications that were allowed.");
    }
}
