package holdfast.app.model;

import holdfast.market.draw.Stream;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.CareSpec;
import holdfast.market.spec.ConductSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.SalesSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of the model's description that are made from the code: columns, schedule, streams, metrics. */
final class Tables {
    /** Classes of columns and to what each belongs. */
    static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("Customers", "customer");
        COLUMNS.put("Ties", "customer");
        COLUMNS.put("Memory", "customer and former provider");
        COLUMNS.put("Firms", "firm");
        COLUMNS.put("Books", "firm");
        COLUMNS.put("Encounters", "encounter");
    }

    /** Where levers are described. */
    private static final List<Class<? extends Record>> LEVERS =
            List.of(FirmSpec.class, CareSpec.class, ConductSpec.class, SalesSpec.class);

    private static final Pattern WRITERS = Pattern.compile("(?s)(.*?)\\s*Written by (.*?)\\.?$");
    private static final Pattern OWNER = Pattern.compile("^(Belief|Relation|Customer × firm): (.*)$", Pattern.DOTALL);

    private final MarketSources sources;
    private final List<String> lines = new ArrayList<>();

    Tables(MarketSources sources) {
        this.sources = sources;
    }

    /** State variables: every public column, what it means, in which unit and range, and who writes it. */
    String columns() {
        COLUMNS.forEach((name, owner) -> {
            lines.add("#### " + name);
            lines.add("");
            lines.add(sources.comment(name));
            lines.add("");
            lines.add(Prose.head("variable", "of a", "type", "meaning, unit, range", "written by"));
            for (String[] field : sources.fields(name)) {
                lines.add(column(field, owner));
            }
            lines.add("");
        });
        return String.join("\n", lines);
    }

    private static String column(String[] field, String owner) {
        String text = field[2].replaceFirst("^(\\[\\w+\\])+ ", "");
        String of = owner;
        Matcher owned = OWNER.matcher(text);
        if (owned.matches()) {
            of = owned.group(1).equals("Customer × firm")
                    ? "customer and firm"
                    : owned.group(1).toLowerCase(Locale.ROOT);
            text = owned.group(2);
        }
        Matcher written = WRITERS.matcher(text);
        boolean says = written.matches();
        return Prose.row(
                "`" + field[1] + "`",
                of,
                field[0].replaceAll("\\[\\]", ""),
                Prose.sentence(says ? written.group(1) : text),
                says ? written.group(2) : "");
    }

    /** Levers: what a firm can move, with the range to which every change is clipped. */
    String levers() {
        lines.add(Prose.head("lever", "meaning", "unit", "least", "greatest"));
        for (Lever lever : Lever.values()) {
            String name = camel(lever.name());
            Descriptor d = LEVERS.stream()
                    .flatMap(type -> Parameters.of(type).stream())
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no parameter of a firm describes the lever " + name));
            lines.add(Prose.row(
                    "`" + name + "`",
                    d.about().text(),
                    Settings.unit(d),
                    Parameters.plain(lever.clip(Double.NEGATIVE_INFINITY)),
                    Parameters.plain(lever.clip(Double.POSITIVE_INFINITY))));
        }
        return String.join("\n", lines);
    }

    private static String camel(String constant) {
        Matcher later = Pattern.compile("_(\\w)").matcher(constant.toLowerCase(Locale.ROOT));
        return later.replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    /** The order of a period. */
    String schedule() {
        lines.add(Prose.head("no.", "stage", "mechanism", "markets", "in one sentence"));
        int number = 0;
        for (Schedule.Entry entry : Schedule.all()) {
            Card card = Card.of(entry.name(), sources.comment(entry.name()));
            lines.add(Prose.row(
                    Integer.toString(++number),
                    entry.stage(),
                    "[" + entry.name() + "](#" + entry.name().toLowerCase(Locale.ROOT) + ")",
                    entry.where(),
                    Prose.sentence(card.part("Claim"))));
        }
        return String.join("\n", lines);
    }

    /** Random decisions, and the classes that make them. */
    String streams() {
        lines.add(Prose.head("stream", "drawn by"));
        for (Stream stream : Stream.values()) {
            Pattern use = Pattern.compile("\\bStream\\." + stream.name() + "\\b");
            List<String> by = sources.names().stream()
                    .filter(name -> use.matcher(sources.text(name)).find())
                    .toList();
            lines.add(Prose.row("`" + stream.name() + "`", String.join(", ", by)));
        }
        return String.join("\n", lines);
    }

    /** What is measured. */
    String metrics() {
        lines.add(Prose.head("metric", "meaning", "unit", "over several periods"));
        for (Metric metric : Metric.values()) {
            String over = switch (metric.kind()) {
                case LEVEL, RATE -> "mean";
                case FLOW -> "sum";
                case STOCK -> "last value";
            };
            lines.add(Prose.row("`" + metric.key() + "`", metric.meaning(), metric.unit(), over));
        }
        return String.join("\n", lines);
    }
}
