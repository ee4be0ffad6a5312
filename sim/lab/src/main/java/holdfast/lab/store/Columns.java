package holdfast.lab.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** columns.json: what every column of every table means. */
final class Columns {
    private record About(String type, String unit, String meaning) {}

    private Columns() {}

    static byte[] json() {
        Map<String, Map<String, About>> files = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Map<String, About> columns = new LinkedHashMap<>();
            for (Column column : table.columns()) {
                columns.put(column.name(), new About(column.type(), column.unit(), column.meaning()));
            }
            files.put(table.file(), columns);
        }
        return ManifestFile.json(files);
    }
}
