package holdfast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows under column names, for people, for tools and as JSON. */
final class Table {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row: text, numbers or null, one for each column. */
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for the columns " + columns);
        }
        rows.add(new ArrayList<>(java.util.Arrays.asList(cells)));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** One record a line, tabs between cells, column names first. */
    List<String> plain() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", columns));
        for (List<Object> row : rows) {
            lines.add(String.join("\t", row.stream().map(Table::exact).toList()));
        }
        return lines;
    }

    /** Aligned columns, numbers to the right and rounded for reading. */
    List<String> aligned() {
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        for (List<Object> row : rows) {
            for (int k = 0; k < widths.length; k++) {
                widths[k] = Math.max(widths[k], Numbers.text(row.get(k)).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(new ArrayList<>(columns), widths, rows.isEmpty() ? null : rows.get(0)));
        rows.forEach(row -> lines.add(line(row, widths, row)));
        return lines;
    }

    /** A list with one object a row. */
    List<Map<String, Object>> records() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> record = new LinkedHashMap<>();
            for (int k = 0; k < columns.size(); k++) {
                record.put(columns.get(k), row.get(k));
            }
            records.add(record);
        }
        return records;
    }

    private static String line(List<Object> cells, int[] widths, List<Object> like) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < widths.length; k++) {
            String text = Numbers.text(cells.get(k));
            String gap = " ".repeat(widths[k] - text.length());
            boolean right = like != null && like.get(k) instanceof Number;
            line.append(k == 0 ? "" : "  ").append(right ? gap + text : text + gap);
        }
        return line.toString().stripTrailing();
    }

    private static String exact(Object cell) {
        return cell == null ? "" : cell instanceof Double number ? Numbers.exact(number) : cell.toString();
    }
}
