package holdfast.store;

import holdfast.lab.store.Csv;
import holdfast.lab.store.Queries.Answer;
import holdfast.lab.store.StoredTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says how long this machine takes to write result rows and to read them back: a table in the form of a sweep's measures, as
 * CSV by the laboratory and as Parquet by the database, and a question to it. Argument: {@code --rows N} (1000000).
 */
public final class StoreSpeed {
    private static final int POINTS = 10_000;
    private static final String QUESTION =
            "SELECT metric, count(*) AS n, avg(\"value\") AS mean FROM measures GROUP BY metric ORDER BY metric";

    private StoreSpeed() {}

    public static void main(String[] args) throws IOException {
        int rows = 1_000_000;
        for (int k = 0; k < args.length; k++) {
            switch (args[k]) {
                case "--store" -> {}
                case "--rows" -> rows = Integer.parseInt(args[++k].replace("_", ""));
                default -> {
                    System.err.println("unknown argument " + args[k] + "\nusage: bench --store [--rows N]");
                    System.exit(2);
                }
            }
        }
        Path folder = Files.createTempDirectory("holdfast-store");
        try {
            System.out.println(measure(folder, rows));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static String measure(Path folder, int rows) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("arm", "text");
        columns.put("point", "integer");
        columns.put("replication", "integer");
        columns.put("metric", "text");
        columns.put("firm", "text");
        columns.put("over", "text");
        columns.put("value", "number");
        Path csv = folder.resolve("measures.csv");
        long t0 = System.nanoTime();
        write(csv, List.copyOf(columns.keySet()), rows);
        long t1 = System.nanoTime();
        StoredTables tables = StoredTables.of("measures", new StoredTables.Part(folder, csv, columns));
        DuckDbQueries database = new DuckDbQueries();
        Path parquet = database.parquet(tables, folder).get(0);
        long t2 = System.nanoTime();
        Answer answer = database.ask(tables, QUESTION);
        long t3 = System.nanoTime();
        long read = answer.rows().stream().mapToLong(row -> (Long) row.get(1)).sum();
        if (read != rows) {
            throw new IllegalStateException(rows + " rows were written, " + read + " read back");
        }
        return String.format(
                Locale.ROOT,
                "%,d rows%nwritten as CSV     %6.2f s  %6.1f MB%nas Parquet         %6.2f s  %6.1f MB%n"
                        + "read back, asked   %6.2f s%ntogether           %6.2f s           bar: under 10 for a million",
                rows,
                seconds(t0, t1),
                Files.size(csv) / 1e6,
                seconds(t1, t2),
                Files.size(parquet) / 1e6,
                seconds(t2, t3),
                seconds(t0, t3));
    }

    private static void write(Path file, List<String> header, int rows) throws IOException {
        List<String> metrics = List.of("share", "churn", "satisfaction", "cumulativeProfit");
        try (OutputStream out = Files.newOutputStream(file)) {
            Csv csv = new Csv(out, header);
            for (int k = 0; k < rows; k++) {
                int run = k / metrics.size();
                csv.text(run % 2 == 0 ? "honest" : "over-promise").number(run % POINTS + 1L);
                csv.number(run / POINTS + 1L)
                        .text(metrics.get(k % metrics.size()))
                        .text("acme")
                        .text("last-12");
                csv.number(StrictMath.sin(k) * 100).end();
            }
            csv.flush();
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
