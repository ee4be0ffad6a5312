package holdfast.app.cli;

import holdfast.lab.design.Points;
import holdfast.lab.search.Deviations;
import holdfast.lab.search.Equilibrium;
import holdfast.lab.search.Equilibrium.Player;
import holdfast.lab.search.Optimiser;
import holdfast.lab.search.Optimiser.Found;
import holdfast.lab.search.Optimiser.Limit;
import holdfast.lab.search.Optimiser.Method;
import holdfast.lab.search.SearchTrace;
import holdfast.lab.search.TrialJournal;
import holdfast.lab.search.Trials;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.store.RunLine;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the best setting of a firm's levers, or where firms that answer one another come to rest. */
@CommandLine.Command(
        name = "optimise",
        description = {
            "Finds the best values of levers within limits, under the same luck for all.",
            "What the best gains over today is then measured under fresh luck, so that luck is not taken for skill.",
            "With --equilibrium every firm answers the others in turn until nobody moves, and it is tried whether anybody gains by",
            "moving alone. With --explore the levers are run at evenly spaced values instead, in --markets markets between the values",
            "of every --uncertain: the response surface, and which choice is regretted least (a sweep, which resume goes on with)."
        })
final class OptimiseCommand extends ScenarioCommand {
    private static final int MOST_TRIALS = 100_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final MeasureOptions measures = new MeasureOptions();

    @Mixin
    private final SearchFolder place = new SearchFolder("optimise");

    @Mixin
    private final ArmOption arm = new ArmOption();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    @Option(
            names = "--lever",
            required = true,
            paramLabel = "PATH=LOW..HIGH",
            description =
                    "What may be set and between which values, for example firms.acme.price=0.8..1.4. May be repeated.")
    private List<String> levers;

    @Option(
            names = "--limit",
            paramLabel = "METRIC>=X",
            description =
                    "What must hold, for example satisfaction>=0.7 or cost<=100; of the same firm and span. May be repeated.")
    private List<String> limits = List.of();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "brent (one lever), bobyqa (several, smooth) or cmaes (several peaks); default: brent or bobyqa.")
    private String method;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "60",
            description = "Candidates that may be tried, each in all replications (default: ${DEFAULT-VALUE}).")
    private long trials;

    @Option(names = "--least", description = "The least is best, not the greatest.")
    private boolean least;

    @Option(names = "--equilibrium", description = "Every firm with a lever seeks the greatest metric of its own.")
    private boolean equilibrium;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most rounds of answers (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private final Exploration exploration = new Exploration();

    OptimiseCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        if (exploration.asked()) {
            return explore();
        }
        Reading reading = readValid(file, sets(), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        List<Factor> factors = Points.of(reading.scenario()).factors();
        for (Factor factor : factors) {
            require(factor.ranged(), "--lever " + factor.path() + ": write two ends, " + factor.path() + "=0.8..1.4");
        }
        require(trials >= 2 && trials <= MOST_TRIALS, "--trials is " + trials + ", allowed is 2 to " + MOST_TRIALS);
        require(rounds >= 1 && rounds <= 1000, "--rounds is " + rounds + ", allowed is 1 to 1000");
        place.find(context, reading.scenario().name());
        return equilibrium ? rest(reading, factors) : optimum(reading, factors);
    }

    private Exit explore() {
        require(
                !equilibrium && limits.isEmpty() && method == null && !least,
                "--limit, --method, --least and --equilibrium are not for --explore");
        Reading reading = readValid(file, sets(exploration.design(spec, levers, arm.arm)), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        RunLine line = new RunLine(place.typed(), file, Instant.now());
        return new SweepStart(this, threads)
                .run(
                        reading,
                        line,
                        measures.of(reading.scenario()),
                        new SweepStart.Place(place.out, place.force, "explored"));
    }

    private List<String> sets() {
        DesignOptions design = new DesignOptions();
        design.spec = spec;
        design.option = "--lever";
        design.form = "path=0.7..1.6";
        design.factors = levers;
        design.type = "latin-hypercube";
        design.points = 1L;
        return sets(design.sets(null, true));
    }

    private List<String> sets(List<String> design) {
        List<String> sets = new ArrayList<>(options.sets());
        sets.addAll(design);
        return sets;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Exit optimum(Reading reading, List<Factor> factors) {
        Scenario scenario = reading.scenario();
        List<Measure> looked = new ArrayList<>(List.of(measures.of(scenario).get(0)));
        List<Limit> bounds =
                limits.stream().map(text -> limit(text, looked.get(0), looked)).toList();
        Method chosen = method(factors);
        int n = scenario.experiment().replications();
        return place.search(this, reading, looked, journal -> {
            Trials runs = runs(scenario, factors, looked, journal);
            Object[] today = today(runs, factors);
            int[] all = IntStream.range(0, factors.size()).toArray();
            Found found = new Optimiser(runs, factors, all, means -> means[0], least, bounds, n)
                    .search(today, chosen, (int) trials, scenario.experiment().seed());
            return optimum(reading, factors, looked, runs, found, today, n);
        });
    }

    private Exit optimum(
            Reading reading,
            List<Factor> factors,
            List<Measure> looked,
            Trials runs,
            Found found,
            Object[] today,
            int n) {
        double confidence = reading.scenario().experiment().confidence();
        SearchTrace trace = SearchTrace.of(
                runs,
                factors,
                looked,
                List.of("today", "best"),
                List.of(today, found.values()),
                n + 1,
                2 * n,
                n,
                confidence);
        double[] best = runs.values(found.values(), n + 1, 2 * n)[0];
        PairedDifference gain = PairedDifference.of(best, runs.values(today, n + 1, 2 * n)[0], confidence);
        List<String> said = List.of(
                looked.get(0).words() + ": best − today = " + interval(gain) + " under the luck of " + n
                        + " replications that the search did not see.",
                found.tried() + " candidates, " + runs.runs() + " runs."
                        + (found.spent() ? " The search had not come to rest; more --trials may find better." : ""));
        List<String> warnings = new ArrayList<>();
        if (found.missed() > 0) {
            warnings.add("No candidate that was tried meets all limits; this one misses them least.");
        }
        return end(reading, trace, found.values(), said, warnings);
    }

    private static String interval(PairedDifference gain) {
        return Numbers.text(gain.difference().mean()) + " ["
                + Numbers.text(gain.difference().ciLow()) + ", "
                + Numbers.text(gain.difference().ciHigh()) + "]";
    }

    private Exit rest(Reading reading, List<Factor> factors) {
        require(
                limits.isEmpty() && method == null && !least,
                "--limit, --method and --least are not for --equilibrium");
        Scenario scenario = reading.scenario();
        Measure measure = measures.of(scenario).get(0);
        List<Measure> looked = new ArrayList<>();
        List<Player> players = new ArrayList<>();
        List<String> owners = factors.stream().map(this::owner).toList();
        for (String firm : owners.stream().distinct().toList()) {
            int[] own = IntStream.range(0, factors.size())
                    .filter(f -> owners.get(f).equals(firm))
                    .toArray();
            players.add(new Player(firm, own, looked.size()));
            looked.add(new Measure(measure.metric(), firm, measure.over()));
        }
        int n = scenario.experiment().replications();
        return place.search(this, reading, looked, journal -> {
            Trials runs = runs(scenario, factors, looked, journal);
            Equilibrium.Rest rest = new Equilibrium(runs, factors, players, n)
                    .find(
                            today(runs, factors),
                            rounds,
                            (int) trials,
                            0.005,
                            scenario.experiment().seed());
            return rest(reading, factors, looked, players, runs, rest);
        });
    }

    private Exit rest(
            Reading reading,
            List<Factor> factors,
            List<Measure> looked,
            List<Player> players,
            Trials runs,
            Equilibrium.Rest rest) {
        int n = reading.scenario().experiment().replications();
        double confidence = reading.scenario().experiment().confidence();
        List<String> names = new ArrayList<>(List.of("today"));
        List<Object[]> rows = new ArrayList<>(List.<Object[]>of(today(runs, factors)));
        for (int r = 0; r < rest.rounds().size(); r++) {
            names.add("round " + (r + 1));
            rows.add(rest.rounds().get(r));
        }
        Object[] last = rest.rounds().get(rest.rounds().size() - 1);
        List<String> said = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (rest.rests()) {
            said.add("At rest: in the last round no lever moved by half a hundredth of its range.");
        } else {
            said.add("Not at rest after " + rounds + " rounds: the last one moved a lever by "
                    + Numbers.text(100 * rest.moved()) + " % of its range.");
            warnings.add("The firms had not come to rest; more --rounds may find where they do, if they do.");
        }
        for (Deviations d : Deviations.of(runs, factors, players, last, n + 1, 2 * n, confidence)) {
            String move = d.player().firm() + ": the best of " + d.tried() + " moves alone ("
                    + factors.get(d.factor()).path() + " to " + Numbers.text(d.to()) + ") changes its "
                    + looked.get(d.player().objective()).metric().key() + " by " + interval(d.gain());
            said.add(move + (d.holds() ? ", so it stays." : "."));
            if (!d.holds()) {
                warnings.add("This is no equilibrium: " + d.player().firm() + " gains by moving alone.");
            }
        }
        said.add(runs.runs() + " runs.");
        SearchTrace trace = SearchTrace.of(runs, factors, looked, names, rows, 1, n, n, confidence);
        return end(reading, trace, last, said, warnings);
    }

    private Exit end(Reading reading, SearchTrace trace, Object[] values, List<String> said, List<String> warnings) {
        return new OptimumEnd(this, place, file, options.sets()).end(reading, trace, values, said, warnings);
    }

    private String owner(Factor factor) {
        String[] parts = factor.path().split("\\.", 3);
        require(
                parts.length == 3 && parts[0].equals("firms"),
                "--lever " + factor.path() + " is of no firm; with --equilibrium each is, like firms.acme.price");
        return parts[1];
    }

    private Trials runs(Scenario scenario, List<Factor> factors, List<Measure> looked, TrialJournal journal) {
        int position = arm.position(scenario, factors);
        return new Trials(
                scenario,
                factors,
                position,
                looked,
                threads.options(false, context.interruption()),
                threads.simulator(context),
                journal);
    }

    private Object[] today(Trials runs, List<Factor> factors) {
        Object[] own = new Object[factors.size()];
        for (int f = 0; f < own.length; f++) {
            own[f] = runs.worlds().own(f);
            require(own[f] instanceof Double, "--lever " + factors.get(f).path() + " is not a number in " + file);
        }
        return own;
    }

    private Method method(List<Factor> factors) {
        if (method == null) {
            return factors.size() == 1 ? Method.BRENT : Method.BOBYQA;
        }
        List<String> known = Arrays.stream(Method.values())
                .map(m -> m.name().toLowerCase(Locale.ROOT))
                .toList();
        require(known.contains(method), "there is no method '" + method + "'; there are " + String.join(", ", known));
        Method chosen = Method.valueOf(method.toUpperCase(Locale.ROOT));
        require(
                (chosen == Method.BRENT) == (factors.size() == 1) || chosen == Method.CMAES,
                chosen == Method.BRENT ? "brent is for one --lever" : "bobyqa is for two --lever or more");
        return chosen;
    }

    private Limit limit(String text, Measure objective, List<Measure> looked) {
        String[] parts = text.split("[<>]=", 2);
        try {
            double bound = Double.parseDouble(parts[parts.length - 1].strip());
            require(parts.length == 2 && Double.isFinite(bound), "--limit " + text + ": write satisfaction>=0.7");
            looked.add(measures.measure(parts[0].strip(), objective.firm(), objective.over()));
            return new Limit(looked.size() - 1, text.contains(">="), bound);
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "--limit " + text + ": write satisfaction>=0.7");
        }
    }
}
