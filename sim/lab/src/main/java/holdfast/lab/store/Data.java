package holdfast.lab.store;

import java.util.Arrays;

/** The files that hold data; all others are pages, which can be made again from them. */
final class Data {
    static final String SCENARIO = "scenario.yaml";
    static final String COLUMNS = "columns.json";

    private Data() {}

    static boolean isData(String file) {
        return file.equals(SCENARIO)
                || file.equals(COLUMNS)
                || Arrays.stream(Table.values()).anyMatch(table -> table.file().equals(file));
    }
}
