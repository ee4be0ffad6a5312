package holdfast.scenario.file;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scenario written out in full: every default, no base file, each arm as its difference from the common world. */
final class Resolved {
    private final Scenario scenario;
    private final MarketSpec base;
    private final List<WorldDiff> differences = new ArrayList<>();

    Resolved(Scenario scenario, MarketSpec base) {
        this.scenario = scenario;
        this.base = base;
        scenario.arms().forEach(arm -> differences.add(WorldDiff.between(base, arm.spec())));
    }

    /** YAML that reads back to an equal scenario. */
    String text() {
        YamlText yaml = new YamlText();
        yaml.line(
                0,
                "# The complete scenario as it was run: bases merged, defaults written out. It can be run as it is.");
        yaml.value(0, "holdfast", 1);
        yaml.value(0, "name", scenario.name());
        yaml.value(0, "question", scenario.question());
        List<Descriptor> parts = Parameters.of(MarketSpec.class);
        for (int k = 0; k < parts.size(); k++) {
            if (Layout.of(Layout.WORLD, parts.get(k).name()) != null) {
                yaml.value(0, parts.get(k).name(), Parameters.get(base, k));
            }
        }
        yaml.line(0, "arms:");
        for (int k = 0; k < differences.size(); k++) {
            arm(yaml, scenario.arms().get(k), differences.get(k));
        }
        yaml.value(0, "baseline", scenario.baselineArm().name());
        yaml.value(0, "design", scenario.design());
        yaml.value(0, "experiment", scenario.experiment());
        yaml.value(0, "expect", scenario.expect());
        yaml.value(0, "covers", scenario.covers());
        yaml.value(0, "sources", scenario.sources());
        return yaml.toString();
    }

    private static void arm(YamlText yaml, Arm arm, WorldDiff difference) {
        yaml.line(1, "- name: " + YamlText.word(arm.name()));
        if (!arm.about().isEmpty()) {
            yaml.value(2, "about", arm.about());
        }
        difference.lists().forEach((key, change) -> {
            yaml.line(2, key + ":");
            if (!change.removed().isEmpty()) {
                yaml.line(3, "- remove: " + YamlText.flow(change.removed()));
            }
            yaml.items(3, change.added());
        });
        if (!difference.sets().isEmpty()) {
            yaml.line(2, "set:");
            difference.sets().forEach((path, value) -> yaml.line(3, path + ": " + YamlText.flow(value)));
        }
    }

    /** Of all origins those of the common world and of what is different in the arms. */
    Map<String, String> origins(Map<String, String> all) {
        Map<String, String> origins = new TreeMap<>();
        all.forEach((path, origin) -> {
            if (!path.startsWith("arms.")) {
                origins.put(path, origin);
            }
        });
        for (int k = 0; k < differences.size(); k++) {
            String prefix = "arms." + scenario.arms().get(k).name() + ".";
            WorldDiff difference = differences.get(k);
            all.forEach((path, origin) -> {
                if (path.startsWith(prefix) && difference.touches(path.substring(prefix.length()))) {
                    origins.put(path, origin);
                }
            });
        }
        return origins;
    }
}
