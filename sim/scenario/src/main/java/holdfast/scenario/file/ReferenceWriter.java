package holdfast.scenario.file;

import holdfast.market.observe.Metric;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference of all keys as Markdown, from the same descriptions that the reader works by. */
public final class ReferenceWriter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Class<?>, String> waiting = new LinkedHashMap<>();

    private ReferenceWriter() {}

    /** Tables of every key of a scenario file, and of the metrics that a claim can be about. */
    public static String markdown() {
        return new ReferenceWriter().write();
    }

    private String write() {
        text.append(
                "# Keys of a scenario file\n\nMade from the program's own descriptions by `holdfast schema --markdown`; what it says is what is checked.\n");
        keys("The file", Layout.FILE);
        keys("An arm: `arms.<name>`", Layout.ARM);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.keySet().iterator().next();
            table(type.asSubclass(Record.class), waiting.remove(type));
        }
        metrics();
        return text.toString();
    }

    private void keys(String title, List<Layout.Key> keys) {
        text.append("\n## ").append(title).append("\n\n| key | meaning |\n|---|---|\n");
        for (Layout.Key key : keys) {
            row("`" + key.name() + "`", key.text());
            if (key.type() != null) {
                waiting.putIfAbsent(
                        key.type(),
                        key.kind() == Layout.Kind.RECORD
                                ? key.name()
                                : key.name() + (key.kind() == Layout.Kind.NAMED ? ".<name>" : "[]"));
            }
        }
    }

    private void table(Class<? extends Record> type, String path) {
        text.append("\n## `")
                .append(path)
                .append(
                        "`\n\n| key | meaning | kind and unit | allowed | default | no effect at | source |\n|---|---|---|---|---|---|---|\n");
        Map<Class<?>, String> below = new LinkedHashMap<>();
        for (Descriptor d : Parameters.of(type)) {
            String unit = d.about().unit().isEmpty() ? "" : ", " + d.about().unit();
            boolean ranged = d.numeric() || d.type() == List.class;
            double[] none = d.about().noEffect();
            row(
                    "`" + d.name() + "`",
                    d.about().text(),
                    kind(d) + unit,
                    ranged ? Parameters.range(d) : "",
                    defaultOf(d),
                    none.length == 0 ? "" : NumberText.of(none[0]),
                    d.about().source());
            if (d.type().isRecord()) {
                below.put(d.type(), path + "." + d.name());
            } else if (d.element() != null && d.element().isRecord()) {
                below.put(d.element(), path + "." + d.name() + "[]");
            }
        }
        below.forEach((inner, where) -> waiting.putIfAbsent(inner, where));
    }

    private static String kind(Descriptor d) {
        return d.type().isRecord() ? "keys below" : Expected.kind(d).replaceFirst("^a ", "");
    }

    private static String defaultOf(Descriptor d) {
        return switch (d.about().value()) {
            case "required" -> "none: must be given";
            case "absent" -> "left out";
            case "default" -> "";
            case "empty" -> "empty";
            default -> "`" + d.about().value() + "`";
        };
    }

    private void metrics() {
        text.append("\n## Metrics\n\n| metric | meaning | unit | over several periods |\n|---|---|---|---|\n");
        for (Metric metric : Metric.values()) {
            String over = switch (metric.kind()) {
                case LEVEL, RATE -> "mean";
                case FLOW -> "sum";
                case STOCK -> "last value";
            };
            row("`" + metric.key() + "`", metric.meaning(), metric.unit(), over);
        }
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|").replace("\n", " ")).append(" |");
        }
        text.append('\n');
    }
}
