package holdfast.app.cli;

import holdfast.lab.design.Points;
import holdfast.lab.search.Equilibrium;
import holdfast.lab.search.Equilibrium.Player;
import holdfast.lab.search.Optimiser;
import holdfast.lab.search.Optimiser.Found;
import holdfast.lab.search.Optimiser.Limit;
import holdfast.lab.search.Optimiser.Method;
import holdfast.lab.search.Trials;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.PairedDifference;
import holdfast.scenario.Factor;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
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
            "With --equilibrium every firm answers the others in turn until nobody moves."
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

    OptimiseCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Reading reading = readValid(file, sets(), threads.here());
        if (reading == null) {
            return Exit.INVALID;
        }
        Scenario scenario = reading.scenario();
        List<Factor> factors = Points.of(scenario).factors();
        for (Factor factor : factors) {
            require(factor.ranged(), "--lever " + factor.path() + ": write two ends, " + factor.path() + "=0.8..1.4");
        }
        require(trials >= 2 && trials <= MOST_TRIALS, "--trials is " + trials + ", allowed is 2 to " + MOST_TRIALS);
        require(rounds >= 1 && rounds <= 1000, "--rounds is " + rounds + ", allowed is 1 to 1000");
        context.interruption().guard();
        try {
            return equilibrium ? rest(scenario, factors) : optimum(scenario, factors);
        } catch (CancellationException e) {
            return Exit.INTERRUPTED;
        } catch (IllegalStateException e) {
            complain("failed: " + e.getMessage());
            return Exit.FAILED;
        }
    }

    private List<String> sets() {
        DesignOptions design = new DesignOptions();
        design.spec = spec;
        design.option = "--lever";
        design.form = "path=0.7..1.6";
        design.factors = levers;
        design.type = "latin-hypercube";
        design.points = 1L;
        List<String> sets = new ArrayList<>(options.sets());
        sets.addAll(design.sets(null, true));
        return sets;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private Exit optimum(Scenario scenario, List<Factor> factors) {
        List<Measure> looked = new ArrayList<>(List.of(measures.of(scenario).get(0)));
        List<Limit> bounds =
                limits.stream().map(text -> limit(text, looked.get(0), looked)).toList();
        Trials runs = runs(scenario, factors, looked);
        Object[] today = today(runs, factors);
        int n = scenario.experiment().replications();
        int[] all = IntStream.range(0, factors.size()).toArray();
        Found found = new Optimiser(runs, factors, all, means -> means[0], least, bounds, n)
                .search(
                        today,
                        method(factors),
                        (int) trials,
                        scenario.experiment().seed());
        double confidence = scenario.experiment().confidence();
        double[] best = runs.values(found.values(), n + 1, 2 * n)[0];
        PairedDifference gain = PairedDifference.of(best, runs.values(today, n + 1, 2 * n)[0], confidence);
        tell(factors, looked, runs, List.of("today", "best"), List.of(today, found.values()), n + 1, 2 * n);
        say(looked.get(0).words() + ": best − today = "
                + Numbers.text(gain.difference().mean()) + " ["
                + Numbers.text(gain.difference().ciLow()) + ", "
                + Numbers.text(gain.difference().ciHigh()) + "] under the luck of " + n
                + " replications that the search did not see.");
        say(found.tried() + " candidates, " + runs.runs() + " runs."
                + (found.spent() ? " The search had not come to rest; more --trials may find better." : ""));
        if (found.missed() > 0) {
            complain("No candidate that was tried meets all limits; this one misses them least.");
        }
        edges(factors, found.values());
        say("Run it: " + line(factors, found.values()));
        return Exit.OK;
    }

    private Exit rest(Scenario scenario, List<Factor> factors) {
        require(
                limits.isEmpty() && method == null && !least,
                "--limit, --method and --least are not for --equilibrium");
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
        Trials runs = runs(scenario, factors, looked);
        int n = scenario.experiment().replications();
        Equilibrium.Rest rest = new Equilibrium(runs, factors, players, n)
                .find(
                        today(runs, factors),
                        rounds,
                        (int) trials,
                        0.005,
                        scenario.experiment().seed());
        List<String> names = new ArrayList<>(List.of("today"));
        List<Object[]> rows = new ArrayList<>(List.<Object[]>of(today(runs, factors)));
        for (int r = 0; r < rest.rounds().size(); r++) {
            names.add("round " + (r + 1));
            rows.add(rest.rounds().get(r));
        }
        tell(factors, looked, runs, names, rows, 1, n);
        if (rest.rests()) {
            say("At rest: in the last round no lever moved by half a hundredth of its range; " + runs.runs()
                    + " runs.");
        } else {
            complain("Not at rest after " + rounds + " rounds: the last one moved a lever by "
                    + Numbers.text(100 * rest.moved()) + " % of its range.");
        }
        Object[] last = rest.rounds().get(rest.rounds().size() - 1);
        edges(factors, last);
        say("Run it: " + line(factors, last));
        return Exit.OK;
    }

    private String owner(Factor factor) {
        String[] parts = factor.path().split("\\.", 3);
        require(
                parts.length == 3 && parts[0].equals("firms"),
                "--lever " + factor.path() + " is of no firm; with --equilibrium each is, like firms.acme.price");
        return parts[1];
    }

    private Trials runs(Scenario scenario, List<Factor> factors, List<Measure> looked) {
        int position = arm.position(scenario, factors);
        return new Trials(
                scenario,
                factors,
                position,
                looked,
                threads.options(false, context.interruption()),
                threads.simulator(context));
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

    private void tell(
            List<Factor> factors,
            List<Measure> looked,
            Trials runs,
            List<String> names,
            List<Object[]> rows,
            int from,
            int to) {
        List<String> columns = new ArrayList<>(List.of("result"));
        factors.forEach(factor -> columns.add(factor.path()));
        looked.forEach(measure -> columns.add(measure.words()));
        Table table = new Table(columns.toArray(String[]::new));
        for (int k = 0; k < rows.size(); k++) {
            List<Object> row = new ArrayList<>(List.of(names.get(k)));
            row.addAll(List.of(rows.get(k)));
            for (double[] values : runs.values(rows.get(k), from, to)) {
                row.add(Arrays.stream(values).average().orElse(Double.NaN));
            }
            table.add(row.toArray());
        }
        table(table);
    }

    /** A best value at an end of its range says that the range was too narrow. */
    private void edges(List<Factor> factors, Object[] values) {
        for (int f = 0; f < values.length; f++) {
            Factor lever = factors.get(f);
            double near = 0.01 * (lever.to() - lever.from());
            if ((Double) values[f] < lever.from() + near || (Double) values[f] > lever.to() - near) {
                complain(lever.path() + " ends at the edge of its range; a wider one may hold better values.");
            }
        }
    }

    private String line(List<Factor> factors, Object[] values) {
        StringBuilder line = new StringBuilder("holdfast run " + file);
        options.sets().forEach(set -> line.append(" --set ").append(set));
        for (int f = 0; f < values.length; f++) {
            line.append(" --set ").append(factors.get(f).path()).append('=').append(values[f]);
        }
        return line.toString();
    }
}
