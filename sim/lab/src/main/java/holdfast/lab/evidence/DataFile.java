package holdfast.lab.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of open data: comma-separated values with a head, no quotes; a number says where it is wrong. */
final class DataFile {
    private final Path file;
    private final List<String> head;
    private final List<String[]> rows = new ArrayList<>();

    DataFile(Path file, String... needed) {
        this.file = file;
        try {
            List<String> lines = Files.readAllLines(file);
            head = lines.isEmpty() ? List.of() : List.of(lines.get(0).strip().split(","));
            for (int k = 1; k < lines.size(); k++) {
                if (!lines.get(k).isBlank()) {
                    rows.add(lines.get(k).strip().split(",", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String column : needed) {
            if (!head.contains(column)) {
                throw new DataProblem(file + ": there is no column '" + column + "' in the head, there are " + head);
            }
        }
    }

    List<String> head() {
        return head;
    }

    /** The position of a word among those that are allowed. */
    int position(int row, String column, List<String> allowed) {
        int at = allowed.indexOf(text(row, column));
        if (at < 0) {
            throw new DataProblem(file + ", line " + (row + 2) + ": '" + column + "' is '" + text(row, column)
                    + "', allowed is one of " + String.join(", ", allowed));
        }
        return at;
    }

    int size() {
        return rows.size();
    }

    String text(int row, String column) {
        String[] cells = rows.get(row);
        int at = head.indexOf(column);
        if (at >= cells.length) {
            throw new DataProblem(
                    file + ", line " + (row + 2) + ": " + cells.length + " cells, the head has " + head.size());
        }
        return cells[at].strip();
    }

    /** A number that is not negative. */
    double number(int row, String column) {
        String text = text(row, column);
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for every other text that is not a count
        }
        throw new DataProblem(
                file + ", line " + (row + 2) + ": '" + column + "' is '" + text + "', a number from 0 up is needed");
    }
}
