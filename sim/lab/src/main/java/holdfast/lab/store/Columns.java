package holdfast.lab.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** columns.json: what every column of every table means. */
final class Columns {
    /** What is said of a column. */
    record About(String type, String unit, String meaning) {}

    private Columns() {}

    static byte[] json() {
        Map<String, List<Column>> files = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            files.put(table.file(), table.columns());
        }
        return json(files);
    }

    /** The same for any files. */
    static byte[] json(Map<String, List<Column>> files) {
        Map<String, Map<String, About>> all = new LinkedHashMap<>();
        files.forEach((file, list) -> {
            Map<String, About> columns = new LinkedHashMap<>();
            for (Column column : list) {
                columns.put(column.name(), new About(column.type(), column.unit(), column.meaning()));
            }
            all.put(file, columns);
        });
        return ManifestFile.json(all);
    }
}
