package holdfast.lab.store;

import static holdfast.lab.store.Column.number;
import static holdfast.lab.store.Column.text;
import static holdfast.lab.store.Column.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of a sweep; points.csv has a column for every factor besides. */
enum SweepTable {
    OUTCOMES("outcomes.csv", outcomes()),
    RESPONSES("responses.csv", responses()),
    VERDICTS("verdicts.csv", verdicts()),
    MEASURES("measures.csv", measures()),
    UNITS("units.csv", units());

    /** The file of the points. */
    static final String POINTS = "points.csv";

    private final String file;
    private final List<Column> columns;

    SweepTable(String file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /** True for files that are not made from others. */
    static boolean isData(String file) {
        return file.equals(POINTS)
                || file.equals(Data.SCENARIO)
                || file.equals(Data.COLUMNS)
                || file.equals(SweepNote.NAME)
                || Arrays.stream(values()).anyMatch(table -> table.file.equals(file));
    }

    String file() {
        return file;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    static Column point() {
        return whole("point", "", "number of the point of the design, from 1; its factors are in points.csv");
    }

    private static List<Column> outcomes() {
        List<Column> list = new ArrayList<>(Table.OUTCOMES.columns());
        list.add(1, point());
        return list;
    }

    private static List<Column> responses() {
        String unit = "as the metric";
        return List.of(
                text("arm", "the world that was simulated"),
                point(),
                text("metric", "the metric"),
                text("firm", "the firm; empty: all firms together"),
                text("over", "the span of periods"),
                number("mean", unit, "mean over the replications"),
                number("ciLow", unit, "lower end of its confidence interval"),
                number("ciHigh", unit, "upper end"),
                whole("replications", "replications", "replications that completed"),
                number("difference", unit, "paired difference to the baseline at this point; empty for the baseline"),
                number("differenceLow", unit, "lower end of its confidence interval"),
                number("differenceHigh", unit, "upper end"),
                number("change", unit, "paired difference to the same arm at point 1; empty at point 1"),
                number("changeLow", unit, "lower end of its confidence interval"),
                number("changeHigh", unit, "upper end"));
    }

    private static List<Column> verdicts() {
        List<Column> list = new ArrayList<>(Table.VERDICTS.columns());
        list.add(0, point());
        return list;
    }

    private static List<Column> measures() {
        return List.of(
                text("arm", "the world that was simulated"),
                point(),
                whole("replication", "", "number of the replication"),
                text("metric", "the metric"),
                text("firm", "the firm; empty: all firms together"),
                text("over", "the span of periods"),
                number(
                        "value",
                        "as the metric",
                        "what it came to in this run; empty: nothing was there, or it failed"));
    }

    private static List<Column> units() {
        return List.of(
                text("arm", "the world that was simulated"),
                point(),
                whole(
                        "replication",
                        "",
                        "number of the replication, from 1; equal numbers met the same luck everywhere"),
                text("seed", "seed of the replication"),
                text("status", "completed or failed"),
                text("hash", "SHA-256 of everything that was counted; empty: it failed"),
                text("message", "why it failed; empty: it did not"));
    }
}
