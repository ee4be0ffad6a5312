package holdfast.app.cli;

import holdfast.lab.store.ChangedCells;
import holdfast.lab.store.ChangedPoints;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.Results;
import holdfast.lab.store.SweepResults;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What changed between two runs: the question, the program, the answer. */
@CommandLine.Command(
        name = "diff",
        description = {
            "Says what changed between two result folders, of runs or of sweeps: settings by path, program, seed, and which numbers.",
            "Exit code 5 if anything did. How large effects are, with intervals, is what compare says."
        })
final class DiffCommand extends Command {
    private static final int SHOWN = 25;

    @Parameters(index = "0", paramLabel = "A", description = "Result folder before.")
    private Path a;

    @Parameters(index = "1", paramLabel = "B", description = "Result folder after.")
    private Path b;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();

    DiffCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        List<ChangedCells> cells = read(context.existing(a), context.existing(b));
        Table settings = new Table("what", "a", "b");
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!String.valueOf(before.get(path)).equals(String.valueOf(after.get(path)))) {
                settings.add(path, shown(before.get(path)), shown(after.get(path)));
            }
        }
        Table numbers = numbers(cells);
        boolean same = settings.isEmpty() && numbers.isEmpty();
        if (talk.json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("same", same);
            all.put("changed", settings.records());
            all.put("numbers", numbers.records());
            data(Json.text(all));
        } else if (same) {
            say("Nothing differs: same settings, same program, same numbers bit for bit.");
        } else {
            tell(settings, numbers, cells);
        }
        return same ? Exit.OK : Exit.DIFFERENT;
    }

    /** Reads the settings of both, and which numbers changed. */
    private List<ChangedCells> read(Path old, Path now) {
        boolean sweep = SweepResults.in(old);
        if (sweep != SweepResults.in(now)) {
            throw new Stop(
                    Exit.USAGE,
                    context.shown(sweep ? old : now) + " holds a sweep and " + context.shown(sweep ? now : old)
                            + " a run; two of a kind can be compared");
        }
        if (sweep) {
            flatten(finished(old), before);
            flatten(finished(now), after);
            return ChangedPoints.between(old, now);
        }
        Results x = Results.read(old);
        Results y = Results.read(now);
        flatten(x.manifest(), x.scenario(), before);
        flatten(y.manifest(), y.scenario(), after);
        return ChangedCells.between(x, y);
    }

    private SweepResults finished(Path folder) {
        SweepResults results = SweepResults.read(folder);
        if (results.manifest() == null) {
            throw new Stop(
                    Exit.USAGE,
                    context.shown(folder) + " holds a sweep that is not finished; go on with: holdfast resume "
                            + context.shown(folder));
        }
        return results;
    }

    private static void flatten(SweepResults results, Map<String, String> to) {
        Scenario scenario = results.sweep().scenario();
        flatten(results.manifest(), scenario, to);
        to.putAll(Settings.of(scenario.design(), "design."));
    }

    private void tell(Table settings, Table numbers, List<ChangedCells> cells) {
        say(settings.isEmpty() ? "Settings, program and seed are the same." : "What was asked, and of which program:");
        if (!settings.isEmpty()) {
            table(settings);
        }
        if (numbers.isEmpty()) {
            say("All numbers of arms, points and replications that both have are the same bit for bit.");
            return;
        }
        say("What came out, in arms, points and replications that both have:");
        boolean all = talk.plain || cells.size() <= SHOWN;
        table(all ? numbers : numbers(cells.subList(0, SHOWN)));
        if (!all) {
            say("… and " + (cells.size() - SHOWN) + " more; --plain or --json shows all");
        }
    }

    private static Table numbers(List<ChangedCells> cells) {
        Table table = new Table("arm", "metric", "changed", "of", "first", "a", "b", "largest");
        for (ChangedCells c : cells) {
            table.add(c.arm(), c.metric(), c.changed(), c.compared(), c.first(), c.a(), c.b(), c.largest());
        }
        return table;
    }

    private static String shown(String value) {
        return value == null ? "–" : value;
    }

    /** Everything that decides the numbers, by path. */
    private static void flatten(Manifest manifest, Scenario scenario, Map<String, String> to) {
        to.put("program.version", manifest.tool().version());
        to.put("program.code", manifest.tool().codeSha256());
        to.put("program.draws", manifest.draws());
        to.put("replications", Integer.toString(manifest.replications()));
        to.put("arms", String.join(", ", manifest.arms()));
        to.put("baseline", manifest.baseline());
        to.putAll(Settings.of(scenario.experiment(), "experiment."));
        scenario.arms().forEach(arm -> to.putAll(Settings.of(arm.spec(), "arms." + arm.name() + ".")));
        List<Expectation> claims = new ArrayList<>(scenario.expect());
        for (int k = 0; k < claims.size(); k++) {
            to.putAll(Settings.of(claims.get(k), "expect[" + k + "]."));
        }
    }
}
