package holdfast.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of texts: the twin of a chart, or one of its own. The first column names the row. */
record Table(List<String> head, List<List<String>> rows) {
    Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Table of(String... head) {
        return new Table(List.of(head), List.of());
    }

    Table plus(List<String> row) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row);
        return new Table(head, more);
    }

    Map<String, Object> model() {
        return Map.of("head", head, "rows", rows);
    }
}
