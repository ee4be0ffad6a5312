package holdfast.lab.store;

import holdfast.lab.lives.Cohort.Fate;
import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Arm;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the tables of a verified folder back into memory. */
final class ResultsReader {
    private final Path folder;
    private final Manifest manifest;
    private final Scenario scenario;

    ResultsReader(Path folder, Manifest manifest, Function<Path, Reading> reader) {
        this.folder = folder;
        this.manifest = manifest;
        Path file = folder.resolve(Data.SCENARIO);
        Reading reading = reader.apply(file);
        if (!reading.valid()) {
            throw new StoreProblem(
                    "This version cannot read the stored scenario ("
                            + reading.problems().get(0).message() + ")",
                    file,
                    "Use version " + manifest.tool().version() + ", which wrote it.");
        }
        this.scenario = reading.scenario();
    }

    Results results() {
        return new Results(
                manifest,
                scenario,
                new Stored(manifest.arms(), manifest.replications(), periods()),
                rows(Table.EFFECTS, ResultsReader::effect),
                rows(Table.VERDICTS, ResultsReader::verdict),
                rows(Table.DEPARTURES, ResultsReader::departure),
                rows(Table.RETENTION, ResultsReader::retention),
                has(Table.FATES) ? rows(Table.FATES, ResultsReader::fate) : List.of());
    }

    /** False for a table that came later than the version that wrote the folder. */
    private boolean has(Table table) {
        return manifest.outputs().stream().anyMatch(output -> output.path().equals(table.file()));
    }

    private record Stored(List<String> arms, int replications, Map<String, Observations[]> byArm) implements Runs {
        @Override
        public Observations observations(String arm, int replication) {
            Observations[] runs = byArm.get(arm);
            return runs == null || replication < 1 || replication > replications ? null : runs[replication - 1];
        }
    }

    private <R> List<R> rows(Table table, Function<CsvRows, R> row) {
        List<R> list = new ArrayList<>();
        Path file = folder.resolve(table.file());
        try (CsvRows rows = new CsvRows(file)) {
            while (rows.next()) {
                list.add(row.apply(rows));
            }
        } catch (IOException e) {
            throw new StoreProblem("This file cannot be read (" + e + ")", file, "Check permissions and disk.", e);
        }
        return list;
    }

    private Map<String, Observations[]> periods() {
        Map<String, Observations[]> byArm = new LinkedHashMap<>();
        manifest.arms().forEach(arm -> byArm.put(arm, new Observations[manifest.replications()]));
        List<String> segments = Study.segments(scenario);
        List<String> named = segments.subList(1, segments.size());
        Horizon horizon = scenario.baselineArm().spec().horizon();
        rows(Table.PERIODS, row -> {
            String arm = row.text("arm");
            int r = row.whole("replication") - 1;
            if (byArm.get(arm)[r] == null) {
                byArm.get(arm)[r] = new Observations(firms(scenario.arm(arm)), named, horizon);
            }
            Observations run = byArm.get(arm)[r];
            String firm = row.text("firm");
            int f = firm.equals(Observations.NONE)
                    ? run.firms().size()
                    : run.firms().indexOf(firm);
            int period = row.whole("period") - run.number(0);
            int segment = segments.indexOf(row.text("segment"));
            int first = row.column(Metric.values()[0].key());
            for (Metric metric : Metric.values()) {
                run.set(metric, period, f, segment, row.number(first + metric.ordinal()));
            }
            return null;
        });
        return byArm;
    }

    private static List<String> firms(Arm arm) {
        return arm.spec().firms().stream().map(FirmSpec::name).toList();
    }

    private static Effect effect(CsvRows row) {
        return new Effect(
                row.text("arm"),
                row.text("baseline"),
                row.text("firm"),
                row.text("segment"),
                row.text("metric"),
                row.text("period").isEmpty() ? null : row.whole("period"),
                row.number("baselineMean"),
                row.number("armMean"),
                row.number("difference"),
                row.number("ciLow"),
                row.number("ciHigh"),
                row.whole("pairs"),
                row.number("pairedSe"),
                row.number("unpairedSe"),
                row.number("wins"),
                row.number("pHolm"));
    }

    private static Verdict verdict(CsvRows row) {
        return new Verdict(
                row.text("claim"),
                Verdict.Outcome.of(row.text("verdict")),
                row.number("estimate"),
                row.number("ciLow"),
                row.number("ciHigh"),
                row.whole("pairs"),
                row.large("needed"),
                row.text("explanation"));
    }

    private static DepartureRow departure(CsvRows row) {
        return new DepartureRow(
                row.text("arm"),
                row.whole("replication"),
                row.text("firm"),
                row.text("to"),
                reason(row.text("reason")),
                reason(row.text("second")),
                row.large("customers"));
    }

    /** Null for an empty cell. */
    private static Reason reason(String key) {
        return key.isEmpty() ? null : (Reason) Parameters.constant(Reason.class, key);
    }

    private static FateCount fate(CsvRows row) {
        String examples = row.text("examples");
        return new FateCount(
                row.text("arm"),
                row.whole("replication"),
                row.text("firm"),
                (Fate) Parameters.constant(Fate.class, row.text("fate")),
                row.whole("customers"),
                examples.isEmpty()
                        ? List.of()
                        : Arrays.stream(examples.split(" "))
                                .map(Integer::valueOf)
                                .toList());
    }

    private static RetentionRow retention(CsvRows row) {
        return new RetentionRow(
                row.text("arm"),
                row.whole("replication"),
                row.number("band"),
                row.large("exposed"),
                row.large("retained"));
    }
}
