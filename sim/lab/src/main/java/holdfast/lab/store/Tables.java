package holdfast.lab.store;

import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Series;
import holdfast.lab.stats.Verdict;
import holdfast.lab.study.Study;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of results, rows in declared order, one run in memory at a time. */
final class Tables {
    private final Results results;
    private final List<String> segments;

    Tables(Results results) {
        this.results = results;
        this.segments = Study.segments(results.scenario());
    }

    void write(Table table, Csv csv) throws IOException {
        switch (table) {
            case PERIODS, OUTCOMES -> runs(table, csv);
            case EFFECTS -> effects(csv);
            case DEPARTURES -> departures(csv);
            case VERDICTS -> verdicts(csv);
            case RETENTION -> retention(csv);
            case FATES -> fates(csv);
        }
        csv.flush();
    }

    private void runs(Table table, Csv csv) throws IOException {
        for (String arm : results.arms()) {
            for (int r = 1; r <= results.replications(); r++) {
                Observations run = results.observations(arm, r);
                if (run != null && table == Table.PERIODS) {
                    periods(csv, arm, r, run);
                } else if (run != null) {
                    outcomes(csv, arm, r, run);
                }
            }
        }
    }

    private void periods(Csv csv, String arm, int replication, Observations run) throws IOException {
        for (int period = 0; period < run.horizon().total(); period++) {
            for (String firm : firms(run)) {
                for (String segment : segments) {
                    csv.text(arm).number(replication).number(run.number(period));
                    csv.text(firm).text(segment);
                    for (Metric metric : Metric.values()) {
                        csv.number(new Series(metric, firm, segment).at(run, period));
                    }
                    csv.end();
                }
            }
        }
    }

    private void outcomes(Csv csv, String arm, int replication, Observations run) throws IOException {
        int from = run.horizon().warmUp();
        int to = run.horizon().total();
        for (String firm : firms(run)) {
            for (String segment : segments) {
                csv.text(arm).number(replication).text(firm).text(segment);
                for (Metric metric : Metric.values()) {
                    Series series = new Series(metric, firm, segment);
                    csv.number(series.over(run, from, to)).number(series.at(run, to - 1));
                }
                csv.end();
            }
        }
    }

    private static List<String> firms(Observations run) {
        List<String> firms = new ArrayList<>(run.firms());
        firms.add(Observations.NONE);
        return firms;
    }

    private void effects(Csv csv) throws IOException {
        for (Effect e : results.effects()) {
            csv.text(e.arm())
                    .text(e.baseline())
                    .text(e.firm())
                    .text(e.segment())
                    .text(e.metric());
            if (e.period() == null) {
                csv.empty();
            } else {
                csv.number(e.period());
            }
            csv.number(e.difference()).number(e.ciLow()).number(e.ciHigh()).number(e.pairs());
            csv.number(e.pairedSe())
                    .number(e.unpairedSe())
                    .number(e.baselineMean())
                    .number(e.armMean());
            csv.number(e.wins()).number(e.pHolm()).end();
        }
    }

    private void departures(Csv csv) throws IOException {
        for (DepartureRow row : results.departures()) {
            csv.text(row.arm()).number(row.replication()).text(row.firm()).text(row.to());
            csv.text(row.reason().key())
                    .text(row.second() == null ? "" : row.second().key());
            csv.number(row.customers()).end();
        }
    }

    private void verdicts(Csv csv) throws IOException {
        for (Verdict v : results.verdicts()) {
            verdict(csv, v);
        }
    }

    static void verdict(Csv csv, Verdict v) throws IOException {
        csv.text(v.claim()).text(v.outcome().text());
        csv.number(v.estimate()).number(v.ciLow()).number(v.ciHigh());
        csv.number(v.pairs()).number(v.needed()).text(v.explanation()).end();
    }

    private void fates(Csv csv) throws IOException {
        for (FateCount row : results.fates()) {
            csv.text(row.arm())
                    .text(results.baseline())
                    .number(row.replication())
                    .text(row.firm());
            csv.text(Parameters.word(row.fate())).text(row.fate().meaning()).number(row.customers());
            csv.text(row.examples().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .end();
        }
    }

    private void retention(Csv csv) throws IOException {
        for (RetentionRow row : results.retention()) {
            csv.text(row.arm()).number(row.replication()).number(row.band());
            csv.number(row.exposed()).number(row.retained()).end();
        }
    }
}
