package holdfast.lab.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values row by row; cells are asked for by column name. */
final class CsvRows implements AutoCloseable {
    private final Path file;
    private final BufferedReader in;
    private final List<String> header;
    private List<String> row = List.of();

    CsvRows(Path file) throws IOException {
        this.file = file;
        this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        this.header = next() ? row : List.of();
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            return false;
        }
        List<String> cells = new ArrayList<>(header == null ? 8 : header.size());
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; ; k++) {
            if (k == line.length() && quoted) {
                cell.append('\n');
                line = in.readLine();
                k = -1;
                if (line == null) {
                    throw broken("it ends within quotes");
                }
            } else if (k == line.length()) {
                break;
            } else if (line.charAt(k) == '"') {
                boolean doubled = quoted && k + 1 < line.length() && line.charAt(k + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    k++;
                } else {
                    quoted = !quoted;
                }
            } else if (line.charAt(k) == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(line.charAt(k));
            }
        }
        cells.add(cell.toString());
        if (header != null && cells.size() != header.size()) {
            throw broken("a row has " + cells.size() + " cells, the header has " + header.size());
        }
        row = cells;
        return true;
    }

    int column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw broken("it has no column '" + name + "'");
        }
        return index;
    }

    String text(int column) {
        return row.get(column);
    }

    String text(String column) {
        return row.get(column(column));
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    long large(String column) {
        return Long.parseLong(text(column));
    }

    /** NaN for an empty cell. */
    double number(int column) {
        String text = row.get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    double number(String column) {
        return number(column(column));
    }

    StoreProblem broken(String why) {
        return new StoreProblem("This file cannot be read, " + why, file, "Run the scenario again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
