package holdfast.app.cli;

import holdfast.lab.study.StudyOptions;
import holdfast.scenario.Arm;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a run would do and cost. */
@CommandLine.Command(
        name = "plan",
        description = {
            "Says what a run would do and cost, without doing it.",
            "Arms, values that are not defaults and where they come from (all values with -v), number of runs, and the",
            "time, memory and disk they would take."
        })
final class PlanCommand extends ScenarioCommand {
    @Mixin
    private final ScenarioOptions options = new ScenarioOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "FILE", description = "Scenario file, YAML or JSON.")
    private Path file;

    /** Cores for which a time is shown, so that others can be worked out. */
    private static final int CORES = 64;

    /** Bytes of a part that leave room for itself in an executor of 4 GB. */
    private static final double PART = 2e9;

    @Option(
            names = "--resolved",
            description = "Print the resolved scenario instead: bases merged, defaults filled in.")
    private boolean resolved;

    @Option(
            names = "--power",
            description = "Run a pilot of 8 replications and say which effects the planned number would see.")
    private boolean power;

    PlanCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        int count = threads.count();
        Reading reading = readValid(file, options.sets(), power ? threads.here() : 0);
        if (reading == null) {
            return Exit.INVALID;
        }
        if (resolved) {
            data(reading.resolved().stripTrailing());
            return Exit.OK;
        }
        Scenario scenario = reading.scenario();
        if (power) {
            return power(reading, count);
        }
        Trial trial = Trial.of(scenario.baselineArm(), scenario.experiment().seed());
        Estimate estimate = Estimate.of(scenario, count, trial);
        if (talk.json) {
            data(Json.text(all(reading, trial, estimate)));
        } else if (talk.plain) {
            table(values(reading));
        } else {
            print(reading, trial, estimate, count);
        }
        return Exit.OK;
    }

    private Exit power(Reading reading, int count) {
        if (reading.scenario().expect().isEmpty()) {
            throw new Stop(Exit.USAGE, "there are no claims, so there is no effect to be seen; write expect:");
        }
        context.interruption().guard();
        PilotPower pilot =
                PilotPower.of(reading, StudyOptions.threads(count), context.interruption(), threads.simulator(context));
        if (pilot == null) {
            return Exit.INTERRUPTED;
        }
        table(pilot.table());
        say("From a pilot of " + PilotPower.REPLICATIONS
                + " replications. Effect: the claim's smallestEffect, or what the pilot saw where it has none. Power: the chance"
                + " that " + Numbers.grouped(reading.scenario().experiment().replications())
                + " replications see it; needed: for a power of 0.8.");
        return Exit.OK;
    }

    private void print(Reading reading, Trial trial, Estimate estimate, int count) {
        Scenario scenario = reading.scenario();
        data(bold(scenario.name()) + ": " + scenario.question().strip());
        data("\n" + bold(talk.verbose ? "Values" : "Values that are not defaults (all: -v)"));
        table(values(reading));
        data("\n" + bold("Arms"));
        table(arms(scenario));
        data("\n" + bold("Cost"));
        data("  runs              " + Numbers.grouped(estimate.runs()) + " = "
                + scenario.arms().size() + " arms × "
                + Numbers.grouped(scenario.experiment().replications()) + " replications");
        data("  customer-periods  " + Numbers.rounded(estimate.customerPeriods(), 4));
        data("  time              about " + Numbers.time(estimate.seconds()) + " on " + count
                + (count == 1 ? " thread" : " threads"));
        data("  elsewhere         about " + Numbers.time(estimate.coreSeconds()) + " of one core, "
                + Numbers.time(estimate.coreSeconds() / CORES) + " of " + CORES
                + " cores (--engine spark, or --shard I/N)");
        if (estimate.memoryBytes() > Runtime.getRuntime().maxMemory()) {
            long parts = Math.max(2, (long) Math.ceil(estimate.marketBytes() / PART));
            data("  partitions        " + Numbers.grouped(parts) + " of "
                    + Numbers.bytes(estimate.marketBytes() / parts) + " (--partitions " + parts
                    + "), for the market does not fit here");
        }
        data("  memory            about " + Numbers.bytes(estimate.memoryBytes()) + " of "
                + Numbers.bytes(Runtime.getRuntime().maxMemory()) + " (more: JDK_JAVA_OPTIONS=-Xmx8g)");
        data("  disk              about " + Numbers.bytes(estimate.diskBytes()));
        say("\nThe time is estimated from a trial of " + Numbers.time(trial.seconds()) + " on this machine: arm "
                + scenario.baselineArm().name() + " with " + Numbers.grouped(trial.customers()) + " customers, "
                + Numbers.grouped(Math.round(trial.customerPeriodsPerSecond())) + " customer-periods per second.");
    }

    /** Values of the baseline and of the experiment with their origin. */
    private Table values(Reading reading) {
        Scenario scenario = reading.scenario();
        Map<String, String> values = world(scenario.baselineArm());
        values.putAll(Settings.of(scenario.experiment(), "experiment."));
        Table table = new Table("path", "value", "origin");
        values.forEach((path, value) -> {
            String origin = origin(reading.origins(), path);
            if (talk.verbose || !origin.equals("default")) {
                table.add(path, value, origin);
            }
        });
        return table;
    }

    private static String origin(Map<String, String> origins, String path) {
        String origin = origins.get(path);
        for (String up = path; origin == null && up.contains("."); ) {
            up = up.substring(0, up.lastIndexOf('.'));
            origin = origins.get(up);
        }
        return origin == null ? "default" : origin;
    }

    /** What differs from the baseline in every other arm. */
    private static Table arms(Scenario scenario) {
        Map<String, String> base = world(scenario.baselineArm());
        Table table = new Table("arm", "path", "baseline", "value");
        for (Arm arm : scenario.arms()) {
            if (arm == scenario.baselineArm()) {
                table.add(arm.name(), "(baseline)", null, null);
                continue;
            }
            Map<String, String> all = new LinkedHashMap<>(base);
            Map<String, String> own = world(arm);
            all.putAll(own);
            all.keySet().stream()
                    .filter(path -> !String.valueOf(own.get(path)).equals(base.get(path)))
                    .forEach(path -> table.add(arm.name(), path, base.get(path), own.get(path)));
        }
        return table;
    }

    private static Map<String, String> world(Arm arm) {
        Map<String, String> values = Settings.of(arm.spec(), "");
        values.keySet().removeIf(path -> path.startsWith("horizon."));
        return values;
    }

    private Map<String, Object> all(Reading reading, Trial trial, Estimate estimate) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", reading.scenario().name());
        all.put("hash", reading.hash());
        all.put("threads", threads.count());
        all.put("estimate", estimate);
        all.put("trial", trial);
        all.put("arms", arms(reading.scenario()).records());
        all.put("values", values(reading).records());
        return all;
    }
}
