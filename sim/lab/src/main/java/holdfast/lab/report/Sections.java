package holdfast.lab.report;

import holdfast.lab.store.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model that the template sees: maps, lists and texts only. */
final class Sections {
    private Sections() {}

    static Map<String, Object> model(Material m, List<Figure> figures) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", m.data().scenario().name());
        model.put("question", m.data().scenario().question());
        model.put("answer", Answer.model(m));
        model.put("cards", Cards.model(m));
        model.put("effects", EffectRows.model(m));
        Map<String, Object> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure.model()));
        model.put("figures", byId);
        Flows flows = new Flows(m);
        model.put("seconds", flows.seconds().model());
        model.put("rivals", flows.rivals().model());
        FatesTable fates = new FatesTable(m);
        model.put("fates", fates.table().model());
        model.put("fatesFinding", fates.finding());
        model.put("quality", QualityTable.of(m).model());
        model.put("qualityFinding", QualityTable.finding(m));
        model.put("assumptions", Assumptions.model(m));
        model.put("arms", arms(m));
        model.put(
                "focus",
                Model.of(
                        "firm",
                        m.focus().firm(),
                        "arm",
                        m.focus().arm(),
                        "baseline",
                        m.data().baseline()));
        model.put("origin", origin(m.data().manifest()));
        return model;
    }

    private static List<Map<String, Object>> arms(Material m) {
        return m.data().scenario().arms().stream()
                .map(arm -> Model.of(
                        "name", arm.name(),
                        "about", arm.about() == null ? "" : arm.about(),
                        "baseline", arm.name().equals(m.data().baseline())))
                .toList();
    }

    static Map<String, Object> origin(Manifest manifest) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("reproduce", manifest.reproduce());
        origin.put("command", command(manifest.commandLine()));
        origin.put("resultHash", manifest.resultHash());
        origin.put("version", manifest.tool().version());
        origin.put(
                "commit",
                manifest.tool().commit() == null ? "" : manifest.tool().commit());
        origin.put("seed", manifest.seed());
        origin.put("scenarioHash", manifest.scenario().sha256());
        return origin;
    }

    /** The command line as it is typed: words that a shell would split are quoted. */
    private static String command(List<String> words) {
        StringBuilder line = new StringBuilder("holdfast");
        for (String word : words) {
            boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
            line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }
}
