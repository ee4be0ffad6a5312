package holdfast.store;

import holdfast.lab.store.Queries;
import holdfast.lab.store.StoredTables;
import holdfast.lab.store.StoredTables.Part;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questions are answered by DuckDB, in memory. Tables that the text names are read first; then the database is shut off from
 * files and network, so a question can neither read nor write anything else. One thread: with more, the last digits of a mean
 * change from run to run.
 */
public final class DuckDbQueries implements Queries {
    @Override
    public Answer ask(StoredTables tables, String sql) {
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            String text = sql.toLowerCase(Locale.ROOT);
            boolean about = text.contains("information_schema") || text.contains("show") || text.contains("describe");
            for (String table : tables.names()) {
                if (about || text.contains(table)) {
                    statement.execute("CREATE TABLE \"" + table + "\" AS " + read(tables.parts(table)));
                }
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return answer(statement, sql);
        } catch (SQLException e) {
            throw unanswerable(tables, e);
        }
    }

    private static Answer answer(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            throw new SQLException("that changes something; questions only: SELECT …");
        }
        try (ResultSet found = statement.getResultSet()) {
            int width = found.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int k = 1; k <= width; k++) {
                columns.add(found.getMetaData().getColumnLabel(k));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int k = 1; k <= width; k++) {
                    row.add(cell(found.getObject(k)));
                }
                rows.add(row);
            }
            return new Answer(columns, rows);
        }
    }

    private static Object cell(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Double) {
            return value;
        }
        if (value instanceof Float || value instanceof java.math.BigDecimal) {
            return ((Number) value).doubleValue();
        }
        return value instanceof Number number ? (Object) number.longValue() : value.toString();
    }

    @Override
    public List<Path> parquet(StoredTables tables, Path folder) {
        List<Path> files = new ArrayList<>();
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            for (String table : tables.names()) {
                Path file = folder.resolve(table + ".parquet");
                statement.execute("COPY (" + read(tables.parts(table)) + ") TO " + quoted(file.toString())
                        + " (FORMAT parquet, COMPRESSION zstd)");
                files.add(file);
            }
        } catch (SQLException e) {
            throw unanswerable(tables, e);
        }
        return files;
    }

    private static Connection open() throws SQLException {
        Connection database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 1");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** All parts of a table, one after the other, with the name of their folder; an empty cell is NULL. */
    private static String read(List<Part> parts) {
        return parts.stream()
                .map(part -> "SELECT " + quoted(part.folder().getFileName().toString()) + " AS folder, * FROM read_csv("
                        + quoted(part.file().toAbsolutePath().toString())
                        + ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
                        + (part.columns().isEmpty()
                                ? ""
                                : ", auto_detect = false, columns = " + columns(part.columns()))
                        + ")")
                .collect(Collectors.joining(" UNION ALL BY NAME "));
    }

    private static String columns(Map<String, String> types) {
        return types.entrySet().stream()
                .map(column -> quoted(column.getKey()) + ": " + quoted(type(column.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "BIGINT";
            case "number" -> "DOUBLE";
            default -> "VARCHAR";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Unanswerable unanswerable(StoredTables tables, SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        boolean table = message.startsWith("Catalog Error") && message.contains("Table");
        if (table) {
            message = message.replaceFirst("(?m)^Did you mean .*\\R", ""); // it knows only those that were read
        }
        return new Unanswerable(message + (table ? "\nThe tables are " + String.join(", ", tables.names()) : ""), e);
    }
}
