package holdfast.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far two sweeps differ: means of what was looked at, and single runs by their hashes, point by point. */
public final class ChangedPoints {
    private record Row(String arm, String what, String point) {}

    private ChangedPoints() {}

    /** Of arms, points and measures that both have, those without a change left out; one row an arm and measure. */
    public static List<ChangedCells> between(Path a, Path b) {
        List<ChangedCells> changed = new ArrayList<>();
        changed.addAll(between(means(a), means(b)));
        changed.addAll(between(hashes(a), hashes(b)));
        return changed;
    }

    private static Map<Row, String> means(Path folder) {
        return rows(
                folder.resolve(SweepTable.RESPONSES.file()),
                rows -> {
                    String firm = rows.text("firm").isEmpty() ? "all firms" : rows.text("firm");
                    return new Row(
                            rows.text("arm"),
                            rows.text("metric") + ", " + firm + ", " + rows.text("over"),
                            rows.text("point"));
                },
                "mean");
    }

    private static Map<Row, String> hashes(Path folder) {
        return rows(
                folder.resolve(SweepTable.UNITS.file()),
                rows -> new Row(
                        rows.text("arm"),
                        "hash of a run",
                        rows.text("point") + ", replication " + rows.text("replication")),
                "hash");
    }

    private interface Key {
        Row of(CsvRows rows) throws IOException;
    }

    private static Map<Row, String> rows(Path file, Key key, String value) {
        Map<Row, String> found = new LinkedHashMap<>();
        try (CsvRows rows = new CsvRows(file)) {
            while (rows.next()) {
                found.put(key.of(rows), rows.text(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<ChangedCells> between(Map<Row, String> a, Map<Row, String> b) {
        Map<List<String>, ChangedCells> found = new LinkedHashMap<>();
        a.forEach((row, value) -> {
            String other = b.get(row);
            if (other != null) {
                List<String> of = List.of(row.arm(), row.what());
                found.put(of, more(found.get(of), row, value, other));
            }
        });
        return found.values().stream().filter(c -> c.changed() > 0).toList();
    }

    private static ChangedCells more(ChangedCells before, Row row, String value, String other) {
        double u = number(value);
        double v = number(other);
        boolean text = Double.isNaN(u) && Double.isNaN(v);
        boolean same = text ? value.equals(other) : ChangedCells.same(u, v);
        double by = same || !(Math.abs(v - u) >= 0) ? 0 : Math.abs(v - u);
        if (before == null || before.changed() == 0) {
            long compared = before == null ? 1 : before.compared() + 1;
            return same
                    ? new ChangedCells(row.arm(), row.what(), compared, 0, null, Double.NaN, Double.NaN, 0)
                    : new ChangedCells(row.arm(), row.what(), compared, 1, "point " + row.point(), u, v, by);
        }
        return new ChangedCells(
                before.arm(),
                before.metric(),
                before.compared() + 1,
                before.changed() + (same ? 0 : 1),
                before.first(),
                before.a(),
                before.b(),
                Math.max(before.largest(), by));
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // a hash
        }
    }
}
