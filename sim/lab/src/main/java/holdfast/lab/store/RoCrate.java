package holdfast.lab.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result folder as a research object: RO-Crate 1.1 with the profile of a run of one program (Process Run Crate 0.5), so that
 * repositories and catalogues of data can read what made these files, from what, when and with which program.
 */
final class RoCrate {
    static final String NAME = "ro-crate-metadata.json";

    private static final String CRATE = "https://w3id.org/ro/crate/1.1";
    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String TERMS = "https://w3id.org/ro/terms/workflow-run/context";

    private RoCrate() {}

    /** The description of a folder with these files. */
    static byte[] json(Manifest manifest, List<Manifest.FileHash> files) {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(entity(NAME, "CreativeWork", "conformsTo", ref(CRATE), "about", ref("./")));
        List<Map<String, Object>> all = files.stream().map(f -> ref(f.path())).toList();
        graph.add(entity(
                "./",
                "Dataset",
                "name",
                "Results of " + manifest.scenario().name(),
                "description",
                manifest.scenario().question(),
                "datePublished",
                manifest.ended(),
                "conformsTo",
                ref(PROFILE),
                "license",
                ref("#rights"),
                "mentions",
                ref("#run"),
                "hasPart",
                all));
        graph.add(entity(
                "#rights",
                "CreativeWork",
                "name",
                "Rights in these results",
                "description",
                "They belong to whoever ran the scenario; the licence of the program does not extend to them."));
        graph.add(entity(PROFILE, "CreativeWork", "name", "Process Run Crate", "version", "0.5"));
        graph.add(entity(
                "#holdfast",
                "SoftwareApplication",
                "name",
                manifest.tool().name(),
                "softwareVersion",
                manifest.tool().version(),
                "license",
                ref("https://spdx.org/licenses/Apache-2.0")));
        graph.add(entity(
                "#run",
                "CreateAction",
                "name",
                "holdfast " + String.join(" ", manifest.commandLine()),
                "description",
                "Repeat it with: " + manifest.reproduce() + "; result hash " + manifest.resultHash(),
                "startTime",
                manifest.started(),
                "endTime",
                manifest.ended(),
                "instrument",
                ref("#holdfast"),
                "object",
                ref(Data.SCENARIO),
                "result",
                all));
        files.forEach(file -> graph.add(file(file)));
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", List.of(CRATE + "/context", TERMS));
        crate.put("@graph", graph);
        return ManifestFile.json(crate);
    }

    private static Map<String, Object> file(Manifest.FileHash file) {
        return entity(
                file.path(),
                "File",
                "name",
                file.path(),
                "encodingFormat",
                format(file.path()),
                "contentSize",
                Long.toString(file.bytes()),
                "sha256",
                file.sha256());
    }

    private static String format(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "html" -> "text/html";
            case "svg" -> "image/svg+xml";
            case "yaml" -> "application/yaml";
            default -> "application/octet-stream";
        };
    }

    private static Map<String, Object> ref(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> entity(String id, String type, Object... properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        for (int k = 0; k < properties.length; k += 2) {
            entity.put((String) properties[k], properties[k + 1]);
        }
        return entity;
    }
}
