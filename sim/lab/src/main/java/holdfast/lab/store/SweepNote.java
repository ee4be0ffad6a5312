package holdfast.lab.store;

import holdfast.lab.stats.Measure;
import holdfast.market.observe.Metric;
import java.util.List;

/**
 * sweep.json: what a sweep needs to be gone on with, written before its first run.
 *
 * @param scenarioSha256 hash of the resolved scenario
 * @param code hash of the classes that decide the numbers, or null
 * @param inputs the files that the scenario was read from
 */
record SweepNote(
        int format,
        String scenarioSha256,
        String code,
        List<String> commandLine,
        String scenarioFile,
        String started,
        List<Looked> measures,
        List<Manifest.FileHash> inputs) {
    static final String NAME = "sweep.json";
    static final int FORMAT = 1;

    /** A measure as it is written down. */
    record Looked(String metric, String firm, String over) {
        Measure measure() {
            return new Measure(Metric.of(metric), firm, over);
        }
    }

    List<Measure> looked() {
        return measures.stream().map(Looked::measure).toList();
    }

    /** What the journal belongs to: units of another scenario or another program do not mix with these. */
    String key() {
        return "holdfast units 1, scenario " + scenarioSha256 + ", code " + code;
    }
}
