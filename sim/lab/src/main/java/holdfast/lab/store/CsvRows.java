package holdfast.lab.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values row by row; cells are asked for by column name. */
public final class CsvRows implements AutoCloseable {
    private final Path file;
    private final BufferedReader in;
    private final List<String> header;
    private List<String> row = List.of();

    public CsvRows(Path file) throws IOException {
        this.file = file;
        this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        String line = record();
        this.header = line == null ? List.of() : cells(line);
    }

    /** Goes to the next row; false at the end. */
    public boolean next() throws IOException {
        String line = record();
        if (line == null) {
            return false;
        }
        row = cells(line);
        if (row.size() != header.size()) {
            throw broken("a row has " + row.size() + " cells, the header has " + header.size());
        }
        return true;
    }

    /** A line, and further lines as long as a quote is open; null at the end. */
    private String record() throws IOException {
        String record = in.readLine();
        while (record != null && record.chars().filter(c -> c == '"').count() % 2 == 1) {
            String more = in.readLine();
            if (more == null) {
                throw broken("it ends within quotes");
            }
            record += "\n" + more;
        }
        return record;
    }

    private static List<String> cells(String record) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < record.length(); k++) {
            char c = record.charAt(k);
            if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            } else if (quoted && k + 1 < record.length() && record.charAt(k + 1) == '"') {
                cell.append(c);
                k++;
            } else {
                quoted = !quoted;
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Names of the columns. */
    public List<String> header() {
        return List.copyOf(header);
    }

    int column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw broken("it has no column '" + name + "'");
        }
        return index;
    }

    public String text(String column) {
        return row.get(column(column));
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    long large(String column) {
        return Long.parseLong(text(column));
    }

    double number(String column) {
        return number(column(column));
    }

    /** NaN for an empty cell. */
    double number(int column) {
        String text = row.get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private StoreProblem broken(String why) {
        return new StoreProblem("This file cannot be read, " + why, file, "Run the scenario again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
