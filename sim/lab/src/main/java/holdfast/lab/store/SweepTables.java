package holdfast.lab.store;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.Measure;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.PointResults;
import holdfast.lab.sweep.Response;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.Unit;
import holdfast.lab.sweep.UnitResult;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of a sweep from its journal, one point in memory at a time. */
final class SweepTables {
    private final Sweep sweep;
    private final Journal journal;
    private final List<String> arms;
    private final List<String> segments;

    SweepTables(Sweep sweep, Journal journal) {
        this.sweep = sweep;
        this.journal = journal;
        this.arms = sweep.scenario().arms().stream().map(arm -> arm.name()).toList();
        this.segments = Study.segments(sweep.scenario());
    }

    /** Columns of points.csv: the point and each factor by its path. */
    List<Column> pointColumns() {
        List<Column> columns = new ArrayList<>(List.of(SweepTable.point()));
        for (int f = 0; f < sweep.points().factors().size(); f++) {
            var d = sweep.points().worlds().descriptor(f);
            String path = sweep.points().factors().get(f).path();
            columns.add(new Column(
                    path,
                    d.numeric() ? "number" : "text",
                    d.about().unit(),
                    d.about().text()));
        }
        return columns;
    }

    void points(Csv csv) throws IOException {
        for (int p = 0; p < sweep.points().size(); p++) {
            csv.number(p + 1);
            for (Object value : sweep.points().shown(p)) {
                if (value instanceof Double number) {
                    csv.number(number);
                } else {
                    csv.text(String.valueOf(value));
                }
            }
            csv.end();
        }
        csv.flush();
    }

    void write(SweepTable table, Csv csv) throws IOException {
        switch (table) {
            case OUTCOMES -> units(table, csv);
            case MEASURES -> units(table, csv);
            case UNITS -> units(table, csv);
            case RESPONSES, VERDICTS -> byPoint(table, csv);
        }
        csv.flush();
    }

    private void units(SweepTable table, Csv csv) throws IOException {
        for (int index = 0; index < sweep.size(); index++) {
            Unit unit = sweep.unit(index);
            UnitResult result = journal.read(index);
            if (table == SweepTable.UNITS) {
                unit(csv, unit, result);
            } else if (result.failure() == null && table == SweepTable.OUTCOMES) {
                outcomes(csv, unit, result);
            } else if (table == SweepTable.MEASURES) {
                measures(csv, unit, result);
            }
        }
    }

    private Csv head(Csv csv, Unit unit) throws IOException {
        return csv.text(arms.get(unit.arm())).number(unit.point() + 1).number(unit.replication());
    }

    private void unit(Csv csv, Unit unit, UnitResult result) throws IOException {
        boolean failed = result.failure() != null;
        head(csv, unit).text(Long.toString(sweep.seed(unit.replication())));
        csv.text(failed ? Manifest.FAILED : Manifest.COMPLETED).text(failed ? "" : result.hash());
        csv.text(failed ? result.failure() : "").end();
    }

    private void outcomes(Csv csv, Unit unit, UnitResult result) throws IOException {
        List<String> firms = new ArrayList<>(sweep.scenario().arms().get(unit.arm()).spec().firms().stream()
                .map(FirmSpec::name)
                .toList());
        firms.add(Observations.NONE);
        for (int row = 0; row < firms.size() * segments.size(); row++) {
            head(csv, unit).text(firms.get(row / segments.size())).text(segments.get(row % segments.size()));
            for (Metric metric : Metric.values()) {
                csv.number(result.outcome(row, metric, false)).number(result.outcome(row, metric, true));
            }
            csv.end();
        }
    }

    private void measures(Csv csv, Unit unit, UnitResult result) throws IOException {
        for (int m = 0; m < sweep.measures().size(); m++) {
            measure(head(csv, unit), sweep.measures().get(m));
            csv.number(result.failure() == null ? result.measures()[m] : Double.NaN)
                    .end();
        }
    }

    private static Csv measure(Csv csv, Measure measure) throws IOException {
        return csv.text(measure.metric().key())
                .text(measure.firm() == null ? "" : measure.firm())
                .text(measure.over());
    }

    private void byPoint(SweepTable table, Csv csv) throws IOException {
        PointResults first = new PointResults(sweep, journal, 0);
        boolean claims = !sweep.scenario().expect().isEmpty();
        for (int p = 0; p < sweep.points().size() && (claims || table == SweepTable.RESPONSES); p++) {
            PointResults results = p == 0 ? first : new PointResults(sweep, journal, p);
            if (table == SweepTable.VERDICTS) {
                for (Verdict verdict : results.verdicts()) {
                    Tables.verdict(csv.number(p + 1), verdict);
                }
            } else {
                for (Response response : results.responses(first)) {
                    response(csv, response);
                }
            }
        }
    }

    private static void response(Csv csv, Response r) throws IOException {
        measure(csv.text(r.arm()).number(r.point()), r.measure());
        MeanInterval level = r.level();
        csv.number(level.mean()).number(level.ciLow()).number(level.ciHigh()).number(level.n());
        difference(csv, r.againstBaseline());
        difference(csv, r.againstFirst());
        csv.end();
    }

    private static void difference(Csv csv, PairedDifference found) throws IOException {
        if (found == null) {
            csv.empty().empty().empty();
        } else {
            MeanInterval d = found.difference();
            csv.number(d.mean()).number(d.ciLow()).number(d.ciHigh());
        }
    }
}
