package holdfast.lab.report;

import holdfast.lab.report.Settings.Setting;
import holdfast.lab.store.Manifest;
import holdfast.scenario.Experiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was assumed, what differs between the arms, and how far the report can be trusted. */
final class Assumptions {
    private static final int MOST_ARMS = 10;

    private Assumptions() {}

    static Map<String, Object> model(Material m) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("differences", differences(m, shown(m)).model());
        model.put("limits", limits(m));
        model.put("failures", failures(m.data().manifest()));
        model.put("settings", settings(m).model());
        model.put("sources", m.data().scenario().sources());
        model.put("covers", m.data().scenario().covers());
        return model;
    }

    /** A row for each setting in which the arms named differ. */
    static Table differences(Material m, List<String> arms) {
        List<String> head = new ArrayList<>(List.of("setting"));
        List<Map<String, Setting>> all = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>();
        for (String arm : arms) {
            head.add(arm);
            Map<String, Setting> settings =
                    Settings.of(m.data().scenario().arm(arm).spec());
            all.add(settings);
            paths.addAll(settings.keySet());
        }
        head.add("meaning");
        List<List<String>> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> values = all.stream().map(s -> value(s, path)).toList();
            if (values.stream().distinct().count() > 1) {
                rows.add(row(path, values, meaning(all, path)));
            }
        }
        return new Table(head, rows);
    }

    /** Baseline first, so many arms as fit beside one another. */
    private static List<String> shown(Material m) {
        List<String> arms = new ArrayList<>(m.data().arms());
        arms.remove(m.data().baseline());
        arms.add(0, m.data().baseline());
        return arms.subList(0, Math.min(MOST_ARMS, arms.size()));
    }

    private static List<String> row(String path, List<String> values, String meaning) {
        List<String> row = new ArrayList<>(List.of(path));
        row.addAll(values);
        row.add(meaning);
        return row;
    }

    private static String value(Map<String, Setting> settings, String path) {
        Setting setting = settings.get(path);
        return setting == null ? Num.NONE : setting.value();
    }

    private static String meaning(List<Map<String, Setting>> all, String path) {
        for (Map<String, Setting> settings : all) {
            if (settings.containsKey(path)) {
                return settings.get(path).meaning();
            }
        }
        return "";
    }

    private static Table settings(Material m) {
        Table head = Table.of("setting", "value", "", "meaning");
        List<List<String>> rows = new ArrayList<>();
        Settings.of(m.data().scenario().baselineArm().spec())
                .forEach((path, s) -> rows.add(List.of(path, s.value(), s.own() ? "set here" : "", s.meaning())));
        return new Table(head.head(), rows);
    }

    private static List<String> limits(Material m) {
        Manifest manifest = m.data().manifest();
        Experiment run = m.data().scenario().experiment();
        String period = m.focus().period();
        List<String> limits = new ArrayList<>();
        String early = manifest.replications() < manifest.planned() ? " of " + manifest.planned() + " planned" : "";
        limits.add(Num.count(manifest.replications(), "replication") + early + " of each of "
                + Num.count(m.data().arms().size(), "world")
                + "; the luck of a replication is the same in every world.");
        limits.add(
                run.warmUp() == 0
                        ? "Nothing was run before measurement: the first " + period
                                + "s still show how the market settles."
                        : "The market settles for " + Num.count(run.warmUp(), period) + " before " + period
                                + " 1; they are simulated, but not measured.");
        if (run.fork() != null) {
            limits.add("Until " + period + " " + run.fork() + " all worlds are "
                    + m.data().scenario().baselineArm().name() + "; they differ from then on.");
        }
        limits.add("Intervals hold at " + Num.confidence(run.confidence())
                + "; each interval alone, not all of them at once."
                + " Evidence (p) is adjusted for the number of arms (Holm 1979).");
        if (manifest.stopping() != null && manifest.stopping().note() != null) {
            limits.add(manifest.stopping().note());
        }
        if (!manifest.complete()) {
            limits.add("The run was interrupted: these are the replications that had finished.");
        }
        limits.add(
                "Simulated customers: what holds here holds for the mechanisms and numbers below, and for no market by itself.");
        limits.add(m.focus().said());
        return limits;
    }

    private static List<Map<String, Object>> failures(Manifest manifest) {
        return manifest.runs().stream()
                .filter(run -> run.status().equals(Manifest.FAILED))
                .map(run -> Model.of(
                        "what",
                        run.arm() + ", replication " + run.replication() + ": " + run.message(),
                        "again",
                        run.reproduce() == null ? "" : run.reproduce()))
                .toList();
    }
}
